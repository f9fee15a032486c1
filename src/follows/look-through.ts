import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTurns } from '../chat/in-turns.ts';
import { inBatches } from '../store/database/in-batches.ts';
import type { LatelyArticle, ReadLately } from '../store/follows/arrivals.ts';
import type { Findings, NewFinding } from '../store/follows/findings.ts';
import type { Follower, Followers } from '../store/follows/followers.ts';
import type { Sayings } from '../store/follows/sayings.ts';
import { developStories, type Met } from './develop-stories.ts';
import { createMatchStatement, type Heard } from './match-statements.ts';
import { createMatchTopics } from './match-topics.ts';
import { nameSayings } from './name-sayings.ts';

export type WatchStore = ReadLately & Findings & Followers & Sayings;

type Looked = {
  articleIds: string[];
  /** Those of them that topics are asked about. */
  reportIds: ReadonlySet<string>;
  /** What came out before may have been told already, and is told to nobody. */
  cameOutAfter?: string | undefined;
  matching: Matching;
};
/** Who is told of what; made once for many articles. */
type Matching = ReturnType<typeof createMatching>;
type LookDeps = { store: WatchStore; now(): Date };

/** A statement of SQLite holds everybody else up. */
const SAVED_AT_ONCE = 200;

export const createMatching = (followers: Follower[]) => ({
  matchStatement: createMatchStatement(followers),
  matchTopics: createMatchTopics(followers),
});

/** Finds in some articles what is followed, and keeps it. */
export async function lookThrough(
  { articleIds, reportIds, cameOutAfter = '', matching }: Looked,
  deps: LookDeps,
): Promise<void> {
  const read = await deps.store.readLately(articleIds);
  const articles = read.filter(({ published }) => published > cameOutAfter);
  const reports = articles.filter(({ id }) => reportIds.has(id));
  const found = [
    ...(await findStatements(articles, matching, deps)),
    ...(await findReports(reports, matching, deps)),
  ];
  for (const batch of inBatches(found, SAVED_AT_ONCE)) {
    await deps.store.addFindings(batch);
    await nextTurn();
  }
}

async function findStatements(
  articles: LatelyArticle[],
  { matchStatement }: Matching,
  { store, now }: LookDeps,
): Promise<NewFinding[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const said = await store.findSaidLately([...byId.keys()]);
  const heard: Heard[] = [];
  for await (const one of inTurns(said)) {
    const match = matchStatement(one, byId.get(one.articleId)!);
    if (match.followers.length > 0) heard.push(match);
  }
  const keys = await nameSayings(heard, { store, now: now() });
  const foundAt = now().toISOString();
  return heard.flatMap(({ said: { articleId, wordsKey }, followers: all }) =>
    all.map(({ follow }) => ({
      ...{ orderId: follow.id, key: keys.get(wordsKey)!, articleId, wordsKey, foundAt },
    })),
  );
}

async function findReports(
  reports: LatelyArticle[],
  { matchTopics: { isEmpty, match } }: Matching,
  { store, now }: LookDeps,
): Promise<NewFinding[]> {
  if (isEmpty) return [];
  const met: Met[] = [];
  for await (const article of inTurns(reports))
    met.push(...match(article).map((follower) => ({ article, follower })));
  const developed = await developStories(met, { store, now: now() });
  const foundAt = now().toISOString();
  return developed.map(({ article: { id }, follower }) => ({
    ...{ orderId: follower.follow.id, key: id, articleId: id, wordsKey: null, foundAt },
  }));
}
