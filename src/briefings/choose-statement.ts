import { quoteBlock, SURE } from '../chat/receipts.ts';
import { type QuoteBlock, quoteText } from '../chat/reply.ts';
import type { Article, Speaker, StatementClass, StoredQuote } from '../model.ts';
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
  const weigh = createStanding(own, articles);
  const rated = own
    .filter((quote) => canBeTold(quote, options))
    .map((quote) => ({ quote, value: rate(quote, weigh(quote.speaker!)) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  for (const { quote } of rated) {
    const statement = toStatement(quote);
    const { maxChars = MAX_CHARS, isTold } = options;
    if (
      quoteText(statement.block).length <= maxChars &&
      saysSomething(statement) &&
      !isTold(statement.words)
    )
      return statement;
  }
  return undefined;
}

export function toStatement(quote: StoredQuote): Statement {
  const { id, texts, certain } = quote;
  return { id, block: quoteBlock(quote), words: texts.join(' '), certain };
}

/** “No, not at all” does not. */
export const saysSomething = ({ words }: Statement): boolean =>
  foldTerms(words).length >= MIN_TERMS;

/** Whether somebody surely said it, and nobody takes it back or disputes it. */
export function isTellable(quote: StoredQuote): boolean {
  const { speaker, confidence, disputes, withdrawn, vanishedAt } = quote;
  return (
    speaker !== null &&
    confidence >= SURE &&
    disputes.length === 0 &&
    !withdrawn &&
    vanishedAt === null &&
    TELLING.has(quote.class ?? 'assert')
  );
}

const canBeTold = (quote: StoredQuote, { known, certain, besides }: StatementOptions): boolean =>
  (certain !== true || quote.certain) &&
  isTellable(quote) &&
  !known.has(quote.id) &&
  (besides === undefined || quote.speaker?.name !== besides);

const KINDS = { direct: 1, mixed: 0.5, indirect: 0 };

/** 0 for somebody who hardly matters in the story. */
function rate({ texts, kind, certain }: StoredQuote, standing: number): number {
  if (standing === 0) return 0;
  const words = texts.join(' ');
  const form =
    KINDS[kind] +
    (texts.length === 1 ? 1 : 0) +
    (kind !== 'direct' || standsByItself(words) ? 0.5 : 0) +
    Math.min(words.length, GOOD_CHARS) / GOOD_CHARS -
    (words.length > GOOD_CHARS ? 0.7 : 0);
  return (certain ? CERTAIN_FIRST : 0) + standing + form;
}

const standsByItself = (words: string): boolean => standingOf(words) !== 'never';

/** How much somebody matters in a story: headlines and beginnings name them, reports quote them. */
function createStanding(quotes: StoredQuote[], articles: Article[]): (speaker: Speaker) => number {
  const reports = articles.slice(0, MAX_REPORTS).map(({ title, text }) => ({
    title: fold(title),
    opening: fold(text.slice(0, OPENING_CHARS)),
  }));
  const bySpeaker = Map.groupBy(quotes, ({ speaker }) => speaker?.id);
  const known = new Map<string, number>();
  const weigh = ({ id, name, roles }: Speaker): number => {
    const called = fold(name).split(/\s+/u).at(-1)!;
    const titled = reports.filter(({ title }) => title.includes(called)).length;
    const opening = reports.filter((report) => report.opening.includes(called)).length;
    const quoting = new Set(bySpeaker.get(id)?.map(({ article }) => article.id)).size;
    return (
      (3 * (titled + opening)) / reports.length +
      Math.min(3, quoting - 1) +
      (roles.length > 0 ? 0.5 : 0)
    );
  };
  return (speaker) => {
    const standing = known.get(speaker.id) ?? weigh(speaker);
    known.set(speaker.id, standing);
    return standing;
  };
}
