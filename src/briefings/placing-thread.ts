import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { messageOf } from '../text/message-of.ts';
import { createPlaceStories } from './place-stories.ts';
import type { Said } from './start-placing.ts';

// The thread that `start-placing.ts` starts, with its own store, until it is told to stop.
const store = await openStore(workerData as string, { onError: () => {} });
const place = createPlaceStories({ store, now: () => new Date() });
module.flushCompileCache();
parentPort?.on('message', async (asked: 'place' | 'stop') => {
  if (asked === 'stop') {
    await store.close();
    parentPort?.close();
    return;
  }
  const said: Said = await place().then(
    (placed) => ({ placed }),
    (error) => ({ trouble: messageOf(error) }),
  );
  parentPort?.postMessage(said);
});
