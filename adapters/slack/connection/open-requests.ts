import { HTTPReceiver } from '@slack/bolt';
import { EVENTS_PATH } from '../listing/addresses.ts';
import { MAX_BODY_BYTES } from './answer-request.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Connection } from './connection.ts';
import { type AppDeps, openApp } from './open-app.ts';

/**
 * Slack tells us by HTTP requests. The library takes only those that are signed with the secret, at
 * most five minutes ago, and compares signatures in constant time.
 */
export function openRequests(deps: AppDeps & { signingSecret: string }): Connection {
  const { signingSecret, log } = deps;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    bodyLimit: MAX_BODY_BYTES,
    logger: boltLogger(log),
  });
  return {
    app: openApp(receiver, deps),
    door: receiver.requestListener,
    start: async () => {},
    stop: async () => {},
  };
}
