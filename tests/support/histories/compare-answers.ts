import { expect } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import type { createPlainAnswers } from './plain-answers.ts';
import {
  type AskedSearch,
  articleSearches,
  type Search,
  speakerSearches,
  toSearch,
  wholeSearches,
} from './searches.ts';

type Asked = {
  store: Store;
  placeId: string;
  plain: ReturnType<typeof createPlainAnswers>;
  articleIds: string[];
};

/** More than there are. */
const MAX = 999;

/** Expects the store to tell a place what is told from plain lists. */
export async function compareAnswers(asked: Asked, searches: AskedSearch[]): Promise<void> {
  const voices = asked.plain.voices();
  for (const search of searches) {
    const own = toSearch(search, { voices, articleIds: asked.articleIds });
    await compareQuotes(asked, own);
    await comparePages(asked, own, search.page);
  }
  for (const search of wholeSearches(voices)) await compareQuotes(asked, search);
  await compareArticles(asked, voices);
  await compareSpeakers(asked);
  await compareProfiles(asked, voices);
}

async function compareQuotes({ store, placeId, plain }: Asked, search: Search): Promise<void> {
  const about = JSON.stringify({ placeId, ...search });
  const { quotes, total, exact } = await store.findQuotes({ placeId, ...search, limit: MAX });
  const wanted = plain.findQuotes(search);
  const found = quotes.map(({ id, speaker, certain, disputes, alsoIn }) => ({
    id,
    certain,
    rivals: disputes
      .flatMap((dispute) => dispute.outlets.map((outlet) => `${dispute.speaker} in ${outlet}`))
      .sort(),
    speaker: speaker && { id: speaker.id, name: speaker.name, roles: speaker.roles },
    alsoIn,
  }));
  expect(found, about).toEqual(wanted);
  expect([total, exact], about).toEqual([wanted.length, true]);
}

/** Pages by number, and pages that begin after the last quote of the one before. */
async function comparePages(
  { store, placeId, plain }: Asked,
  search: Search,
  page: number,
): Promise<void> {
  const about = JSON.stringify({ placeId, ...search, page });
  const wanted = plain.findQuotes(search).map(({ id }) => id);
  const read = async (from: { offset?: number; after?: string }) =>
    (await store.listQuotes({ placeId, ...search, ...from, limit: page })).map(({ id }) => id);
  expect(await read({ offset: page }), about).toEqual(wanted.slice(page, 2 * page));
  const met = await read({});
  for (let last = met.at(-1); last !== undefined && met.length <= MAX; ) {
    const next = await read({ after: last });
    met.push(...next);
    last = next.at(-1);
  }
  expect(met, about).toEqual(wanted);
  const outlines = await store.outlineQuotes({ placeId, ...search, limit: MAX });
  expect(
    outlines.map(({ id }) => id),
    about,
  ).toEqual(wanted);
}

async function compareArticles({ store, placeId, plain }: Asked, voices: string[]): Promise<void> {
  for (const search of articleSearches(voices)) {
    const found = await store.findArticles({ placeId, ...search, limit: MAX });
    expect(
      found.map(({ id }) => id),
      JSON.stringify({ placeId, ...search }),
    ).toEqual(plain.findArticles(search));
  }
}

async function compareSpeakers({ store, placeId, plain }: Asked): Promise<void> {
  for (const search of speakerSearches) {
    const about = JSON.stringify({ placeId, ...search });
    const found = await store.findSpeakers({ placeId, ...search, limit: MAX });
    const wanted = plain.findSpeakers(search);
    expect(asTexts(found), about).toEqual(asTexts(wanted));
    const inOrder = (list: typeof wanted) =>
      list.map(({ quotes, speaker }) => [quotes, speaker.name]);
    expect(inOrder(found), about).toEqual(inOrder(wanted));
  }
}

async function compareProfiles({ store, placeId, plain }: Asked, voices: string[]): Promise<void> {
  for (const voice of voices) {
    const { names, ...found } = await store.findProfile(placeId, voice);
    const { names: wantedNames, ...wanted } = plain.findProfile(voice);
    const about = JSON.stringify({ placeId, voice });
    expect(found, about).toEqual(wanted);
    expect(asTexts(names), about).toEqual(asTexts(wantedNames));
  }
}

/** In an order of their own: some have the same name and as many quotes. */
const asTexts = (list: object[]): string[] =>
  list.map((one) => JSON.stringify(one, Object.keys(flat(one)).sort())).sort();

const flat = (one: object): object => ({
  ...one,
  ...Object.assign({}, ...Object.values(one).filter((value) => typeof value === 'object')),
});
