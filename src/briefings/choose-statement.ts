import { quoteBlock, SURE } from '../chat/receipts.ts';
import { type QuoteBlock, quoteText } from '../chat/reply.ts';
import type { Article, StatementClass, StoredQuote } from '../model.ts';
import { standingOf } from '../summary/standing.ts';
import { fold } from '../text/fold.ts';
import { foldTerms } from '../text/fold-terms.ts';

/** What fits on two lines, what had better, and what says something. */
const MAX_CHARS = 280;
const GOOD_CHARS = 200;
const MIN_TERMS = 3;
/** Whoever is named so early in a report matters in it. */
const OPENING_CHARS = 600;

/** Of a story, so many reports are asked whom they name. */
const MAX_REPORTS = 8;
/** More than all else together. */
const CERTAIN_FIRST = 100;

/** Refusals, questions and mere topics say nothing. */
const TELLING: ReadonlySet<StatementClass | null> = new Set(['assert', 'deny', 'urge', 'promise']);

/** A statement as it is shown. */
export type Statement = { id: string; block: QuoteBlock; words: string; certain: boolean };

export type StatementOptions = {
  /** Whether a text was told already. */
  isTold(words: string): boolean;
  /** Ids of statements that are not to be told again. */
  known: ReadonlySet<string>;
  maxChars?: number;
  certain?: boolean;
  /** Who has spoken already. */
  besides?: string | undefined;
};

/**
 * The statement that tells most of a story: certain ones first, then those of whom the story is about
 * and in whole sentences. Undefined where nothing that is sure and short enough adds to what was told.
 */
export function chooseStatement(
  quotes: StoredQuote[],
  articles: Article[],
  options: StatementOptions,
): Statement | undefined {
  const ids = new Set(articles.map(({ id }) => id));
  const own = quotes.filter(({ article }) => ids.has(article.id));
  const rated = own
    .filter((quote) => canBeTold(quote, options))
    .map((quote) => ({ quote, value: rate(quote, own, articles) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  for (const { quote } of rated) {
    const statement = toStatement(quote);
    const { maxChars = MAX_CHARS, isTold } = options;
    if (quoteText(statement.block).length <= maxChars && !isTold(statement.words)) return statement;
  }
  return undefined;
}

export function toStatement(quote: StoredQuote): Statement {
  const { id, texts, certain } = quote;
  return { id, block: quoteBlock(quote), words: texts.join(' '), certain };
}

/** Whether somebody surely said it, it says something, and nobody takes it back or disputes it. */
export function isTellable(quote: StoredQuote): boolean {
  const { speaker, confidence, disputes, withdrawn, vanishedAt, texts } = quote;
  return (
    speaker !== null &&
    confidence >= SURE &&
    disputes.length === 0 &&
    !withdrawn &&
    vanishedAt === null &&
    TELLING.has(quote.class ?? 'assert') &&
    foldTerms(texts.join(' ')).length >= MIN_TERMS
  );
}

const canBeTold = (quote: StoredQuote, { known, certain, besides }: StatementOptions): boolean =>
  isTellable(quote) &&
  !known.has(quote.id) &&
  (certain !== true || quote.certain) &&
  (besides === undefined || quote.speaker?.name !== besides);

const KINDS = { direct: 1, mixed: 0.5, indirect: 0 };

/** 0 for somebody who hardly matters in the story. */
function rate(quote: StoredQuote, own: StoredQuote[], articles: Article[]): number {
  const standing = standingIn(quote, own, articles);
  if (standing === 0) return 0;
  const { texts, kind, certain } = quote;
  const words = texts.join(' ');
  const form =
    KINDS[kind] +
    (texts.length === 1 ? 1 : 0) +
    (kind !== 'direct' || standingOf(words) !== 'never' ? 0.5 : 0) +
    Math.min(words.length, GOOD_CHARS) / GOOD_CHARS -
    (words.length > GOOD_CHARS ? 0.7 : 0);
  return (certain ? CERTAIN_FIRST : 0) + standing + form;
}

/** How much somebody matters in a story: headlines and beginnings name them, reports quote them. */
function standingIn({ speaker }: StoredQuote, own: StoredQuote[], articles: Article[]): number {
  const { id, name, roles } = speaker!;
  const reports = articles.slice(0, MAX_REPORTS);
  const titled = reports.filter(({ title }) => namesIn(title, name)).length;
  const opening = reports.filter(({ text }) => namesIn(text.slice(0, OPENING_CHARS), name)).length;
  const quoting = new Set(own.filter((one) => one.speaker?.id === id).map((one) => one.article.id));
  return (
    (3 * titled) / reports.length +
    (3 * opening) / reports.length +
    Math.min(3, quoting.size - 1) +
    (roles.length > 0 ? 0.5 : 0)
  );
}

/** Whether a text has the last word of a name, which is how people are called. */
function namesIn(text: string, name: string): boolean {
  const last = fold(name).split(/\s+/u).at(-1) ?? '';
  return last.length > 2 && fold(text).includes(last);
}
