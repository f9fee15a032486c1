import type { webApi } from '@slack/bolt';
import { checkChannel } from '../asking/check-channel.ts';
import { findPerson } from '../asking/find-person.ts';
import type { PlaceDeps } from './watch-place.ts';

/**
 * Slack does not tell when an app was given a scope, and what it tells may be missed: so often we look
 * where something is paused.
 */
const LOOK_AGAIN_MS = 10 * 60_000;

export type Looking = {
  /** Looks whether what was paused may go on, now and from now on. */
  look(): Promise<void>;
  /** Looks at one channel, where something may have changed. */
  lookAt(channelId: string): Promise<void>;
  stop(): void;
};

/** Tells the core what Slack lets us do in the workspace, whichever process does the looking. */
export function lookAgain({
  reception,
  place,
  teamId,
  web,
  log,
}: Omit<PlaceDeps, 'ownId'> & { web: webApi.WebClient }): Looking {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const lookAt = (channelId?: string): Promise<void> =>
    reception.lookAgain(place, (channel) => checkChannel(web, channel), channelId);
  const isFit = async (userId: string): Promise<boolean> =>
    (await findPerson(web, userId, teamId))?.refusal === undefined;

  async function look(): Promise<void> {
    try {
      await lookAt();
      await reception.keepEditors(place, isFit);
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack: what is paused could not be looked at.');
    }
    if (!isStopped) timer ??= setInterval(look, LOOK_AGAIN_MS).unref();
  }

  return {
    look,
    lookAt,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
