import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { createSampleFetch } from '../../config/sample-fetch.ts';
import { type Ask, createBot } from '../../src/chat/bot.ts';
import type { FoundRole, GivenFile } from '../../src/chat/command.ts';
import type { Limit } from '../../src/chat/limits.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { createAside } from '../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../src/ingest/aside/reading.ts';
import { readOpml } from '../../src/ingest/feeds/read-opml.ts';
import { readAddress } from '../../src/ingest/imports/read-address.ts';
import { type Page, readPage } from '../../src/ingest/pages/read-page.ts';
import { refreshFeed } from '../../src/ingest/visits/refresh-feed.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import type { Fetch } from '../../src/ingest/web/safe-fetch.ts';
import type { Channel, Place } from '../../src/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fetched } from './fetched.ts';
import { copySqlite } from './kept-databases.ts';
import { openTestStore } from './stores.ts';

/** The clock of every conversation: a Friday morning, an hour after the sample's newest article. */
export const CLOCK = new Date('2026-03-20T08:40:00Z');
export const PLACE: Place = { id: 'local', platform: 'web', name: 'Newsroom' };
export const CHANNEL: Channel = { id: 'newsroom', name: 'newsroom' };
/** A channel where nothing may be posted. */
export const LOCKED: Channel = { id: 'c3', name: 'locked' };
export const NOT_THERE = 'I may not post in #locked: give me Send Messages there.';
const SAMPLE = new URL('../../config/sample/', import.meta.url);

/**
 * The whole bot in memory, with the sample newsroom read through the real pipeline. `ask` gives the
 * reply to a line, `say` the text of it.
 */
export async function openNewsroom({
  sample = '1' as '0' | '1',
  now = () => CLOCK,
  web = {} as Record<string, string | FetchError>,
  limit = (async () => {}) as Limit,
} = {}) {
  const { store, remove } =
    sample === '1' ? await openSample(now) : { store: await openTestStore({ sample }) };
  const woken = { times: 0 };
  const broken: unknown[] = [];
  const { aside, close } = createAside(READING_JOBS);
  const reading = {
    fetch: sampleWeb(now),
    readPage: (page: Page) => aside(readPage, page),
    store,
    now,
  };
  const bot = createBot({
    store,
    commands,
    now,
    load: async (url) => {
      const page = web[url];
      if (page === undefined) throw new FetchError('There is no such page (404).');
      if (page instanceof FetchError) throw page;
      return fetched(url, page);
    },
    limit,
    readUrl: (url, placeId) => readAddress(url, placeId, reading),
    wake: () => {
      woken.times++;
    },
    onError: (error) => broken.push(error),
  });
  const channels = [CHANNEL, { id: 'c2', name: 'news' }, LOCKED];
  /** Where roles are given, the place has these; else it is one without roles. */
  type Asker = {
    manages?: boolean;
    place?: Place;
    file?: GivenFile;
    whole?: boolean;
    filledIn?: true;
    roles?: FoundRole[];
    /** Who asks, and what else differs from one platform to the other. */
    user?: Partial<Ask['user']>;
    more?: Partial<Ask>;
  };
  const ask = (
    line: string,
    { manages = true, place = PLACE, file, whole = false, roles, user, more, ...asked }: Asker = {},
  ): Promise<Reply> =>
    bot.answer({
      ...asked,
      line,
      place,
      channel: CHANNEL,
      file: file ?? null,
      whole,
      user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages, ...user },
      findChannel: async (text) =>
        channels.find(({ id, name }) => [id, name].includes(text.replace('#', ''))),
      checkChannel: async ({ id }) => (id === LOCKED.id ? { refusal: NOT_THERE } : {}),
      ...(roles && {
        findRoles: async (text: string) =>
          roles.filter(({ id, name }) => id === text || name === text.replace('@', '')),
      }),
      ...more,
    });
  return {
    store,
    bot,
    ask,
    woken,
    broken,
    say: async (line: string) => replyText(await ask(line)),
    async close() {
      await close();
      await store.close();
      await remove?.();
    },
  };
}

/** The sample as it is read at that time, in a database of its own. */
async function openSample(now: () => Date): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  const file = join(folder, 'sample.db');
  const remove = () => rm(folder, { recursive: true });
  await copySqlite(`sample-${now().getTime()}`, file, (store) => readSample(store, now));
  return { store: await openStore(`sqlite:${file}`, { sample: '1' }), remove };
}

/** A web on which there is nothing but the sample newsroom. */
function sampleWeb(now: () => Date): Fetch {
  const fetch = createSampleFetch(SAMPLE, now());
  return (url, options) =>
    fetch(url, options).catch((cause) => {
      throw new FetchError(`There is no site at ${new URL(url).hostname}.`, { cause });
    });
}

async function readSample(store: Store, now: () => Date): Promise<void> {
  const { aside, close } = createAside(READING_JOBS);
  const fetch = createSampleFetch(SAMPLE, now());
  const opml = await readFile(new URL('feeds.opml', SAMPLE), 'utf8');
  const onError = (error: unknown) => {
    throw error;
  };
  for (const { url, title, group } of readOpml(opml)) {
    const feed = await store.saveFeed({
      url,
      title,
      group,
      kind: 'sample',
      shared: true,
      now: now().toISOString(),
    });
    await refreshFeed(feed, {
      fetch,
      readPage: (page: Page) => aside(readPage, page),
      store,
      now,
      onError,
      random: () => 0,
    });
  }
  await close();
}
