import module from 'node:module';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.ts';
import { messageOf } from '../../text/message-of.ts';
import { rereadOld } from '../articles/reread-old.ts';
import { createAside } from '../aside/create-aside.ts';
import { READING_JOBS, readPage } from '../aside/reading.ts';
import type { Page } from '../pages/read-page.ts';
import { createPoliteFetch } from '../web/polite-fetch.ts';
import { createSafeFetch } from '../web/safe-fetch.ts';
import { lookDue } from './look-due.ts';
import { refreshDue } from './refresh-due.ts';
import { createRetryLater } from './retry-later.ts';
import type { ReadingNews, ReadingOptions } from './start-reading.ts';

// The thread that `start-reading.ts` starts: it visits feeds that are due, with its own store and
// fetch, until it is told to stop.
const { databaseUrl, allowNetworks, robot, userAgent, everyMs, gapMs, aliveMs }: ReadingOptions =
  workerData;
const tell = (news: ReadingNews): void => parentPort?.postMessage(news);
const now = (): Date => new Date();
/** One thread that fetches and saves has no more work for others than this. */
const MAX_PROCESSES = 4;

const store = await openStore(databaseUrl, {
  onError: (error) => tell({ kind: 'trouble', message: error.message }),
});
const atOnce = Math.min(availableParallelism(), MAX_PROCESSES);
const { aside, close } = createAside(READING_JOBS, { atOnce });
const fetch = createPoliteFetch({
  fetch: createSafeFetch({ allowNetworks, userAgent }),
  robot,
  now,
  sleep,
  ...(gapMs !== undefined && { gapMs }),
});
module.flushCompileCache();
const later = createRetryLater(now);
const reading = {
  fetch,
  readPage: (page: Page) => aside(readPage, page),
  aside,
  store,
  now,
  onError: (error: unknown, where: string) =>
    tell({ kind: 'item', where, message: messageOf(error) }),
};
const stopping = new AbortController();
parentPort?.on('message', () => stopping.abort());
setInterval(() => tell({ kind: 'alive' }), aliveMs).unref();

const rereading = rereadAgain();
let looking = Promise.resolve();
let isLooking = false;
while (!stopping.signal.aborted) {
  await readOnce();
  await rest();
}
await Promise.all([rereading, looking]);
await close();
await store.close();
parentPort?.close();

/** Between two rounds there is room for looks at pages; what has begun by the next one ends in it. */
async function rest(): Promise<void> {
  const over = new AbortController();
  if (!isLooking) looking = lookAgain(AbortSignal.any([over.signal, stopping.signal]));
  await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
  over.abort();
}

async function lookAgain(signal: AbortSignal): Promise<void> {
  isLooking = true;
  try {
    await lookDue(
      { ...reading, onLook: (ms, seen) => tell({ kind: 'look', ms, seen }) },
      { signal },
    );
  } catch (error) {
    tell({ kind: 'trouble', message: messageOf(error) });
  } finally {
    isLooking = false;
  }
}

async function rereadAgain(): Promise<void> {
  try {
    await rereadOld(
      {
        store,
        sleep,
        onMuch: (quotes) => tell({ kind: 'again', quotes }),
        onError: (error, where) => tell({ kind: 'item', where, message: messageOf(error) }),
      },
      { signal: stopping.signal },
    );
  } catch (error) {
    tell({ kind: 'trouble', message: messageOf(error) });
  }
}

async function readOnce(): Promise<void> {
  try {
    const added = await refreshDue(
      {
        ...reading,
        random: Math.random,
        later,
        onVisit: (ms, failed, added) => tell({ kind: 'visit', ms, failed, added }),
        onGone: ({ title, url }) => tell({ kind: 'gone', title, url }),
      },
      { signal: stopping.signal },
    );
    tell({ kind: 'round', added });
  } catch (error) {
    tell({ kind: 'trouble', message: messageOf(error) });
  }
}
