import { quoteBlock } from '../../chat/receipts/receipts.ts';
import { SURE } from '../../chat/receipts/sure.ts';
import { type QuoteBlock, quoteText } from '../../chat/reply/reply.ts';
import type { Article, StatementClass, StoredQuote } from '../../model.ts';
import { newIn } from '../../summary/new-in.ts';
import { standingOf } from '../../summary/standing.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { isOnMatter } from './is-on-matter.ts';
import { isTakenBack } from './is-taken-back.ts';
import { createStanding } from './speaker-standing.ts';

/** What fits on two lines, what had better, and what says something. */
const MAX_CHARS = 280;
const GOOD_CHARS = 200;
const MIN_TERMS = 3;
/** “He got things done” is praise of anybody. */
const MIN_QUOTED_WORDS = 7;

/** So much of the headline a statement may say, and so much must be new. */
const MAX_AGAIN = 0.5;
const MIN_NEW_SHARE = 0.4;
// Sets against, or goes on from, words that are not shown
const GOES_ON = /^(?:and|but|however|yet)\b/iu;
// Of whom or of what, a line above would have to tell
const PRONOUN_FIRST = /^(?:he|it|she|that|these|they|this|those)(?![\p{L}-])/iu;
const HEADLESS = /^\[…\]/u;
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
  /** Nothing stands above it: whom or what it speaks of must be in it. */
  isAlone?: boolean;
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
      isUnderstood(statement, options) &&
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

/**
 * “This comes after he had …” leans on what stands before it in the article, and “But …” of a quotation
 * does. What is reported has its own subject.
 */
function isUnderstood({ words, block }: Statement, { isAlone }: StatementOptions): boolean {
  if (block.quoteKind !== 'direct') return !HEADLESS.test(words) && standingOf(words) === 'alone';
  return (
    words.split(/\s+/u).length >= MIN_QUOTED_WORDS &&
    !GOES_ON.test(words) &&
    !(isAlone && PRONOUN_FIRST.test(words))
  );
}

/** Whether it mostly says what stands above it, as when a court “ruled that …”. */
const tellsAgain = ({ words }: Statement, options: StatementOptions): boolean =>
  newIn(words, options.title).again >= MAX_AGAIN ||
  newIn(words, aboveOf(options)).share < MIN_NEW_SHARE;

const aboveOf = ({ title, sentence }: StatementOptions): string =>
  sentence === undefined ? title : `${title}. ${sentence}`;

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

function canBeTold(quote: StoredQuote, options: StatementOptions): boolean {
  const { known, certain, besides } = options;
  return (
    (certain !== true || quote.certain) &&
    isTellable(quote) &&
    // What an organisation is reported to have said is mostly the news itself.
    (quote.kind !== 'indirect' || quote.speaker?.kind === 'person') &&
    !known.has(quote.id) &&
    (besides === undefined || quote.speaker?.name !== besides) &&
    !isTakenBack(quote) &&
    isOnMatter(quote, aboveOf(options))
  );
}

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
