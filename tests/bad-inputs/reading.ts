import { afterAll, expect } from 'vitest';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { createAside } from '../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../src/ingest/aside/reading.ts';
import { readDate } from '../../src/ingest/dates/read-date.ts';
import { type ParsedFeed, parseFeed } from '../../src/ingest/feeds/parse-feed.ts';
import { readPage } from '../../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { decodeText } from '../../src/ingest/web/decode-text.ts';
import { openTestStore } from '../support/stores.ts';
import { type BadInput, type Checks, textOf } from './list.ts';
import { shownSafely } from './showing.ts';

const ADDRESS = 'https://news.example/feed';
const NOW = '2026-12-01T00:00:00.000Z';
// Turns a page that has hardly a word into an article
const WORDS = `<p>${'The ferry will run again on Monday, the harbour master said. '.repeat(4)}</p>`;

const { aside, close } = createAside(READING_JOBS);
afterAll(close);
const read = (body: string, url: string | null) => aside(readPage, { body, url });

export const reading: Checks = {
  'xml-bomb': feedBounded,
  'xml-structure': feedBounded,
  'feed-item': itemCleaned,
  date: dateRead,
  'html-bomb': pageBounded,
  'html-content': pageCleaned,
  charset: bytesDecoded,
};

const parse = (input: BadInput['input']): ParsedFeed =>
  parseFeed(new TextEncoder().encode(textOf(input)), { url: ADDRESS, contentType: null });

/** A feed or an error for people. Entities that the document defines or names are not expanded. */
function feedBounded({ input, expect: { outcome } }: BadInput): void {
  let feed: ParsedFeed | undefined;
  try {
    feed = parse(input);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
  }
  expect(JSON.stringify(feed) ?? '').not.toMatch(/root:|(?:dos){2}|A{1000}/u);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  if (/newest/u.test(outcome)) expect(feed?.items.length).toBeLessThanOrEqual(1_000);
  if (/cut/u.test(outcome)) expect(feed?.items[0]?.title.length).toBeLessThanOrEqual(301);
}

function itemCleaned({ input, expect: { outcome } }: BadInput): void {
  const { items } = parse(input);
  const [item] = items;
  expect(items).toHaveLength(1);
  expect(item?.title).toMatch(/^\S.*\S$|^\S$/u);
  expect(item?.title).not.toMatch(/<[a-z/!]|\n|\p{Bidi_Control}/iu);
  expect(JSON.stringify({ ...item, guid: null })).not.toMatch(/169\.254|127\.0|script:|data:/u);
  if (/no link/u.test(outcome)) expect(item?.url).toBeNull();
  if (/host/u.test(outcome)) expect(item?.title).toBe(new URL(item?.url ?? '').hostname);
  if (/verbatim/u.test(outcome)) expect(textOf(input)).toContain(`<author>${item?.author}</`);
  if (/"\w+"/u.test(outcome)) expect(outcome).toContain(`"${item?.title}"`);
  shownSafely(item?.title ?? '');
}

/** Whatever is read as a date is one, and a date in the future is not stored. */
async function dateRead({ input, expect: { outcome } }: BadInput): Promise<void> {
  const text = textOf(input);
  const date = readDate(text);
  if (/^unknown(?!.* or)/u.test(outcome)) return expect(date).toBeNull();
  if (/clamped/u.test(outcome)) return expect(await storedDate(date)).toBe(NOW);
  if (date === null) return expect(outcome).toMatch(/unknown/u);
  expect(date).toMatch(/^20\d\d-/u);
  if (/that day/u.test(outcome)) expect(date.slice(0, 10)).toBe(text);
  if (/UTC/u.test(outcome)) expect(new Date(date).toUTCString()).toBe(`${text} GMT`);
}

async function storedDate(published: string | null): Promise<string | undefined> {
  const store = await openTestStore();
  const about = {
    identity: { realm: 'shared', keys: ['a1'] },
    feedId: 'f1',
    outlet: 'o',
    url: null,
    published,
    sample: false,
    now: NOW,
  };
  const page = { title: 't', outlet: null, byline: null, published, url: null, text: 'It rained.' };
  const { id } = await store.saveFeed({
    url: ADDRESS,
    title: 't',
    group: null,
    kind: 'network',
    shared: true,
    now: NOW,
  });
  await storeArticle({ ...page, language: null }, { ...about, feedId: id }, { store });
  const article = await store.findArticle('p1', 'a1');
  await store.close();
  return article?.published;
}

/** An article or an error for people, and the next page is read as usual. */
async function pageBounded({ input }: BadInput): Promise<void> {
  const answer = await read(textOf(input), null).catch((error) => error);
  if (answer instanceof Error) expect(answer).toBeInstanceOf(UnreadableError);
  else expect(answer.text).toMatch(/\S/u);
  expect((await read(WORDS, null)).text).toMatch(/^The ferry/u);
}

async function pageCleaned({ input }: BadInput): Promise<void> {
  const fetched = 'https://news.example/ferry';
  const answer = await read(`<html>${textOf(input)}${WORDS}`, fetched).catch((error) => error);
  if (answer instanceof Error) return expect(answer).toBeInstanceOf(UnreadableError);
  expect(answer.url).toBe(fetched);
  expect(answer.title).not.toMatch(/\p{Cc}/u);
  expect(answer.text).not.toMatch(/[<>]|alert|127\.0/u);
  expect(answer.language).toBeNull();
  expect(JSON.stringify(answer)).not.toMatch(/169\.254|127\.0/u);
}

/** Where the outcome names a text, that is its last word. */
function bytesDecoded({ input, expect: { outcome } }: BadInput): void {
  const text = decodeText(Buffer.from(input.hex, 'hex'), input.contentType);
  if (/FFFD/u.test(outcome)) expect(text).toContain('\uFFFD');
  else if (/Korean/u.test(outcome)) expect(text).toMatch(/[가-힣]{2}/u);
  else if (/never/u.test(outcome))
    expect(text).toBe(Buffer.from(input.hex, 'hex').toString('latin1'));
  else if (!/no exception/u.test(outcome))
    expect(text).toContain((outcome.split(' ').at(-1) ?? '').replaceAll('"', ''));
  expect(text.isWellFormed()).toBe(true);
}
