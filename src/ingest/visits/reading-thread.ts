import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.ts';
import { messageOf } from '../../text/message-of.ts';
import { rereadOld } from '../articles/reread-old.ts';
import { createAside } from '../aside/create-aside.ts';
import { readPage } from '../pages/read-page.ts';
import { createPoliteFetch } from '../web/polite-fetch.ts';
import { createSafeFetch } from '../web/safe-fetch.ts';
import { READING_JOBS } from './reading-jobs.ts';
import { refreshDue } from './refresh-due.ts';
import { createRetryLater } from './retry-later.ts';
import type { ReadingNews, ReadingOptions } from './start-reading.ts';

// The thread that `start-reading.ts` starts: it visits feeds that are due, with its own store and
// fetch, until it is told to stop.
const { databaseUrl, allowNetworks, robot, userAgent, everyMs, gapMs, aliveMs }: ReadingOptions =
  workerData;
const tell = (news: ReadingNews): void => parentPort?.postMessage(news);
const now = (): Date => new Date();

const store = await openStore(databaseUrl, {
  onError: (error) => tell({ kind: 'trouble', message: error.message }),
});
const { aside, close } = createAside(READING_JOBS);
const fetch = createPoliteFetch({
  fetch: createSafeFetch({ allowNetworks, userAgent }),
  robot,
  now,
  sleep,
  ...(gapMs !== undefined && { gapMs }),
});
const later = createRetryLater(now);
const stopping = new AbortController();
parentPort?.on('message', () => stopping.abort());
setInterval(() => tell({ kind: 'alive' }), aliveMs).unref();

const rereading = rereadAgain();
while (!stopping.signal.aborted) {
  await readOnce();
  await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
}
await rereading;
await close();
await store.close();
parentPort?.close();

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
        fetch,
        readPage: (page) => aside(readPage, page),
        aside,
        store,
        now,
        random: Math.random,
        later,
        onError: (error, where) => tell({ kind: 'item', where, message: messageOf(error) }),
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
