import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { StatementSearch } from './every-statement.ts';
import { inReportsAbout } from './in-reports-about.ts';

/** Quotes that one reply is made from; the platform decides how many of them fit. */
export const MAX_SHOWN = 50;
/** A terminal prints all of these for programs. */
const MAX_WHOLE = 10_000;

/** `exact` is false where there are more. */
export type Left = { total: number; exact: boolean };

/** A program is told of as many as it has yet to read, up to so many. */
const COUNTED_AHEAD = 1_000;

const NONE: Left = { total: 0, exact: true };
/** Of more, nobody wants to know how many. */
const MAX_LEFT = 50;

export type Found = {
  /** Those that name what was asked about, or all where nothing was. */
  naming: StoredQuote[];
  /** Others, made in reports about it. */
  inReports: StoredQuote[];
  /** How many there are of each, whatever is shown; `total` of both. */
  namingTotal: number;
  total: number;
  /** False where there are more. */
  exact: boolean;
  /** How many of them their articles have lost, if any is on this page. */
  gone: number;
  /** How many passages are no statements, and are left out. */
  left: Left;
};

/** One page of the statements that a search finds, those that name the topic first. */
export async function findStatements(
  search: StatementSearch,
  { about, from }: { about: string | undefined; from: number },
  context: Context,
): Promise<Found> {
  const { store, whole, byProgram } = context;
  const limit = whole ? MAX_WHOLE : MAX_SHOWN;
  const countTo = byProgram && { countTo: from + limit + COUNTED_AHEAD };
  const naming = await store.findQuotes({ ...search, ...countTo, limit, offset: from });
  const others = about === undefined ? undefined : await inReportsAbout(about, search, context);
  const offset = Math.max(0, from - naming.total);
  const room = limit - naming.quotes.length;
  const inReports = others
    ? await store.findQuotes({ ...others, ...countTo, limit: room, offset })
    : { quotes: [], total: 0, exact: true };
  return {
    naming: naming.quotes,
    inReports: inReports.quotes,
    namingTotal: naming.total,
    total: naming.total + inReports.total,
    exact: naming.exact && inReports.exact,
    gone:
      (await countGone(search, naming, context)) +
      (others ? await countGone(others, inReports, context) : 0),
    left: search.speech === 'all' ? NONE : await countOther(search, context),
  };
}

/** An edited statement is found as it was and as it is: a count that says nothing of that has it twice. */
async function countGone(
  search: StatementSearch,
  { quotes, total, exact }: Left & { quotes: StoredQuote[] },
  { store }: Context,
): Promise<number> {
  if (!exact || quotes.every(({ vanishedAt }) => vanishedAt === null)) return 0;
  const stand = { ...search, vanished: false, limit: 0, countTo: total };
  return total - (await store.findQuotes(stand)).total;
}

async function countOther(search: StatementSearch, { store }: Context): Promise<Left> {
  return store.findQuotes({ ...search, speech: 'other', limit: 0, countTo: MAX_LEFT });
}

/** How many there are that are not certain, where none is and only such were asked for. */
export async function countUncertain(
  { certain, ...search }: StatementSearch,
  { about }: { about: string | undefined },
  context: Context,
): Promise<Left> {
  return certain ? findStatements(search, { about, from: 0 }, context) : NONE;
}
