import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { inReportsAbout } from '../quotes/in-reports-about.ts';
import { type Counts, countEntries, NONE } from './count-entries.ts';
import { type Entry, eachOnce } from './each-once.ts';
import { findReworded } from './find-reworded.ts';

/** More of one speaker on one topic are told by the newest. */
const MAX_OUTLINED = 3_000;
/** Each is read to see whether it is about the topic. */
const MAX_REPORTS = 30;
/** No speaker is quoted more often in the articles of one page. */
const MAX_READ = 20_000;

/** An entry with its words. */
export type ReadEntry = Entry & { quote: StoredQuote };

/** Entries without their words. */
export type Entries = {
  entries: Entry[];
  /** How many of them are there for what. */
  counts: Counts;
  /** There are more than were looked at. */
  isCut: boolean;
};

/** All that a search finds, and what was said in reports about the topic without naming it, each once. */
export async function findEntries(
  search: StatementSearch,
  about: string | undefined,
  context: Context,
): Promise<Entries> {
  const { store } = context;
  const naming = await store.outlineQuotes({ ...search, limit: MAX_OUTLINED });
  const isCut = naming.length === MAX_OUTLINED;
  if (about === undefined) {
    const entries = toEntries(naming, search);
    return { entries, counts: { ...NONE, naming: entries.length }, isCut };
  }
  const inReports = await inReportsAbout(about, search, context, { most: MAX_REPORTS });
  const beside = inReports ? await store.outlineQuotes({ ...inReports, limit: MAX_OUTLINED }) : [];
  const found = [...naming, ...beside];
  const reworded = await findReworded(found, search, { store, limit: MAX_OUTLINED });
  const entries = toEntries([...found, ...reworded], search);
  const counts = await countEntries(entries, { naming, beside, search }, context);
  return { entries, counts, isCut };
}

/** Each once, newest first; words that came with an edit are of the day on which they were seen. */
function toEntries(outlines: QuoteOutline[], { before }: StatementSearch): Entry[] {
  const dated = outlines.map(byCameIn);
  const within = before ? dated.filter(({ published }) => published < before) : dated;
  return eachOnce(within.sort(newestFirst));
}

const byCameIn = (outline: QuoteOutline): QuoteOutline =>
  outline.isDated && outline.cameIn !== null && outline.cameIn > outline.published
    ? { ...outline, published: outline.cameIn }
    : outline;

/** What an edit took out was there before what it brought. */
const newestFirst = (one: QuoteOutline, other: QuoteOutline): number =>
  one.published === other.published
    ? Number(one.isGone) - Number(other.isGone)
    : one.published > other.published
      ? -1
      : 1;

/** The same with their words. What is deleted between the two is left out. */
export async function readEntries(
  entries: Entry[],
  { terms: _, ...search }: StatementSearch,
  { store }: Pick<Context, 'store'>,
): Promise<ReadEntry[]> {
  if (entries.length === 0) return [];
  const told = entries.flatMap(({ first, others }) => [first, ...others]);
  const articleIds = [...new Set(told.map(({ articleId }) => articleId))];
  // Which of several copies is shown is decided by all, not by those in these articles.
  const wanted = { ...search, articleIds, copies: true, limit: MAX_READ };
  const found = await store.listQuotes(wanted);
  const quotes = new Map(found.map((quote) => [quote.id, quote]));
  return entries.flatMap((entry) => {
    const quote = quotes.get(entry.first.id);
    return quote ? [{ ...entry, quote: withOthers(quote, entry, quotes) }] : [];
  });
}

/** Other texts that have the same words, and their copies, are named like copies of the same text. */
function withOthers(
  quote: StoredQuote,
  { others }: Entry,
  quotes: ReadonlyMap<string, StoredQuote>,
): StoredQuote {
  const having = others.filter(({ isGone }) => !isGone).toReversed();
  const outlets = having.flatMap(({ id, outlet }) => [outlet, ...(quotes.get(id)?.alsoIn ?? [])]);
  const alsoIn = [...new Set([...quote.alsoIn, ...outlets])].filter(
    (outlet) => outlet !== quote.article.outlet,
  );
  return { ...quote, alsoIn };
}
