import { AsyncLocalStorage } from 'node:async_hooks';

type OnError = (error: unknown) => void;

const owner = new AsyncLocalStorage<OnError>();
let isListening = false;

/**
 * Runs a part of the program so that whatever it throws later on, in any callback or promise that
 * began in it (timers, sockets, event handlers of a library), is told to `onError` and ends nothing
 * else. Errors of parts that are not contained end the process, as they would without this.
 */
export function contain<T>(onError: OnError, work: () => T): T {
  if (!isListening) {
    isListening = true;
    // Rejections that nobody handles come here, too.
    process.on('uncaughtException', (error) => {
      const told = owner.getStore();
      if (told) return told(error);
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    });
  }
  return owner.run(onError, work);
}
