import { quoteBlock } from '../../chat/receipts/receipts.ts';
import { SURE } from '../../chat/receipts/sure.ts';
import { type QuoteBlock, quoteText } from '../../chat/reply/reply.ts';
import type { Article, StatementClass, StoredQuote } from '../../model.ts';
import { newIn } from '../../summary/new-in.ts';
import { standingOf } from '../../summary/standing.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { createStanding } from './speaker-standing.ts';

/** What fits on two lines, what had better, and what says something. */
const MAX_CHARS = 280;
const GOOD_CHARS = 200;
const MIN_TERMS = 3;

/** So much of the headline a statement may say, and so much must be new. */
const MAX_AGAIN = 0.5;
const MIN_NEW_SHARE = 0.4;
/** More than all else together. */
const CERTAIN_FIRST = 100;

/** Refusals, questions and mere topics say nothing. */
const TELLING: ReadonlySet<StatementClass | null> = new Set(['assert', 'deny', 'urge', 'promise']);

/** A statement as it is shown. */
export type Statement = { id: string; block: QuoteBlock; words: string };

export type StatementOptions = {
  /** What stands above it: the headline, and the sentence below it if there is one. */
  title: string;
  sentence?: string | undefined;
  /** Whether a text was told already; `by` says it. */
  isTold(words: string, by: string): boolean;
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
      isUnderstood(statement) &&
      !tellsAgain(statement, options) &&
      !isTold(statement.words, statement.block.speaker)
    )
      return statement;
  }
  return undefined;
}

export function toStatement(quote: StoredQuote): Statement {
  const { id, texts, kind } = quote;
  const block = quoteBlock(quote);
  return { id, block, words: kind === 'direct' ? texts.join(' ') : quoteText(block) };
}

/** “This comes after he had …” leans on what stands before it in the article. */
const isUnderstood = ({ words, block }: Statement): boolean =>
  block.quoteKind === 'direct' || standingOf(words) === 'alone';

/** Whether it mostly says what stands above it, as when a court “ruled that …”. */
function tellsAgain({ words }: Statement, { title, sentence }: StatementOptions): boolean {
  const above = sentence === undefined ? title : `${title}. ${sentence}`;
  return newIn(words, title).again >= MAX_AGAIN || newIn(words, above).share < MIN_NEW_SHARE;
}

/** “No, not at all” does not. */
export const saysSomething = ({ words }: Statement): boolean =>
  foldTerms(words).length >= MIN_TERMS;

/** Whether somebody surely said it, and nobody takes it back or disputes it. */
function isTellable(quote: StoredQuote): boolean {
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
  // What an organisation is reported to have said is mostly the news itself.
  (quote.kind !== 'indirect' || quote.speaker?.kind === 'person') &&
  !known.has(quote.id) &&
  (besides === undefined || quote.speaker?.name !== besides);

const KINDS = { direct: 2, mixed: 1, indirect: 0 };

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
