import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import { keepOnTopicInTurns } from '../keep-on-topic-in-turns.ts';
import type { StatementSearch } from './every-statement.ts';

/** Quotes that one reply is made from; the platform decides how many of them fit. */
export const MAX_SHOWN = 50;
/** A terminal prints all of these for programs. */
const MAX_WHOLE = 10_000;
/** The newest reports that contain the words; those about them are chosen from these. */
const MAX_REPORTS = 20;

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
  /** How many passages are no statements, and are left out. */
  left: number;
};

/** One page of the statements that a search finds, those that name the topic first. */
export async function findStatements(
  search: StatementSearch,
  { about, from }: { about: string | undefined; from: number },
  context: Context,
): Promise<Found> {
  const { store, whole } = context;
  const limit = whole ? MAX_WHOLE : MAX_SHOWN;
  const naming = await store.findQuotes({ ...search, limit, offset: from });
  const reports = about === undefined ? [] : await findReports(search, about, context);
  const offset = Math.max(0, from - naming.total);
  const room = limit - naming.quotes.length;
  const inReports =
    reports.length > 0
      ? await store.findQuotes({ ...inThose(search, reports), limit: room, offset })
      : { quotes: [], total: 0 };
  return {
    naming: naming.quotes,
    inReports: inReports.quotes,
    namingTotal: naming.total,
    total: naming.total + inReports.total,
    exact: naming.exact,
    left: search.speech === 'all' ? 0 : await countOther(search, context),
  };
}

/** The newest reports about the topic that quote the speaker, if one is asked for. */
async function findReports(
  { placeId, speakerIds, terms = [], since, before, outlet }: StatementSearch,
  about: string,
  { store }: Context,
): Promise<string[]> {
  const found = await store.findArticles({
    placeId,
    terms,
    ...(speakerIds && { speakerIds }),
    ...(since && { since }),
    ...(before && { before }),
    ...(outlet && { outlet }),
    limit: MAX_REPORTS,
  });
  const { reports, areAbout } = await keepOnTopicInTurns(found, about);
  return areAbout ? reports.map(({ id }) => id) : [];
}

const inThose = ({ terms, ...search }: StatementSearch, articleIds: string[]): StatementSearch => ({
  ...search,
  articleIds,
  ...(terms && { without: terms }),
});

async function countOther(search: StatementSearch, { store }: Context): Promise<number> {
  return (await store.findQuotes({ ...search, speech: 'other', limit: 0 })).total;
}
