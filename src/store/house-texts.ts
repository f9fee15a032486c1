import type { Article } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import { foldWords } from '../text/fold.ts';
import type { Db } from './database/tables.ts';

/**
 * What a site puts around its articles, as learned from the articles of one feed: `lines` that stand
 * in many of them, and `doors`, texts that came in the place of several. They are the feed’s own, so
 * that no place learns anything from feeds that it does not follow.
 */
export type HouseTexts = {
  findHouseTexts(feedId: string, site: string): Promise<LearnedTexts>;
  /** What is known already stays; beyond a hundred of each kind nothing is added. */
  saveHouseTexts(feedId: string, site: string, learned: LearnedTexts, now: string): Promise<void>;
  /** The articles that a feed brought last, the newest first. */
  findLatest(feedId: string, limit: number): Promise<LatestArticle[]>;
};

export type LearnedTexts = { lines: string[]; doors: string[] };
export type LatestArticle = Pick<Article, 'id' | 'title' | 'url' | 'outlet' | 'text'> & {
  isTeaser: boolean;
};

const MAX_TEXTS = 100;

export function houseTexts(db: Db): HouseTexts {
  const rowsOf = (feedId: string, site: string) =>
    db
      .selectFrom('houseTexts')
      .select(['kind', 'text'])
      .where('feedId', '=', feedId)
      .where('site', '=', site)
      .orderBy('learnedAt')
      .orderBy('key')
      .execute();

  return {
    async findHouseTexts(feedId, site) {
      const rows = await rowsOf(feedId, site);
      const textsOf = (kind: string) =>
        rows.filter((row) => row.kind === kind).map(({ text }) => text);
      return { lines: textsOf('line'), doors: textsOf('door') };
    },

    async saveHouseTexts(feedId, site, { lines, doors }, now) {
      const rows = [
        ...lines.map((text) => ({ kind: 'line' as const, text })),
        ...doors.map((text) => ({ kind: 'door' as const, text })),
      ].map((row) => ({ ...row, feedId, site, key: keyOf(row.text), learnedAt: now }));
      if (rows.length === 0 || (await rowsOf(feedId, site)).length >= 2 * MAX_TEXTS) return;
      await db
        .insertInto('houseTexts')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async findLatest(feedId, limit) {
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'title', 'url', 'outlet', 'text', 'teaser'])
        .where('feedId', '=', feedId)
        .orderBy('readAt', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ teaser, ...row }) => ({ ...row, isTeaser: teaser !== null }));
    },
  };
}

const keyOf = (text: string): string => shortHash(foldWords(text).join(' '), 16);
