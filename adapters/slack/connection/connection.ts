import type { App } from '@slack/bolt';
import type { Door } from '../../../src/chat/adapter.ts';

/** The way on which Slack tells us what people ask. */
export type Connection = {
  app: App;
  /** Resolves once questions arrive; `onEnd` is told if that ends later. */
  start(onEnd: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
  /** Where Slack calls us, if it does. */
  door?: Door['answer'];
};
