import type { Log } from '../../../src/chat/adapter.ts';
import type { Look, Reception } from '../../../src/chat/reception.ts';
import type { Place } from '../../../src/model.ts';
import { checkChannel } from '../asking/check-channel.ts';
import { findPerson } from '../asking/find-person.ts';
import { type Known, teamIdOf, type Workspaces } from './workspace.ts';

/**
 * Slack does not tell when an app was given a scope, and what it tells may be missed: so often we look
 * where something is paused.
 */
const LOOK_AGAIN_MS = 10 * 60_000;

export type Looking = {
  /** Looks whether what was paused in a workspace may go on, now and from now on. */
  look(workspace: Pick<Known, 'place'>): Promise<void>;
  /** Looks at one channel, where something may have changed. */
  lookAt(place: Place, channelId: string): Promise<void>;
  /** What we lack in a channel of a workspace. */
  lookIn(place: Place): Look;
  /** We are in a workspace no longer. */
  forget(workspace: Pick<Known, 'place'>): void;
  stop(): void;
};

export type LookingDeps = {
  reception: Reception;
  workspaces: Pick<Workspaces, 'of'>;
  log: Pick<Log, 'warn'>;
};

/** Tells the core what Slack lets us do in workspaces, whichever process does the looking. */
export function createLooking({ reception, workspaces, log }: LookingDeps): Looking {
  const places = new Map<string, Place>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const webIn = async (place: Place) => (await workspaces.of({ teamId: teamIdOf(place) })).web;
  const lookIn =
    (place: Place): Look =>
    async (channel) =>
      checkChannel(await webIn(place), channel);
  const isFitIn = (place: Place) => async (userId: string) =>
    (await findPerson(await webIn(place), userId, teamIdOf(place)))?.refusal === undefined;

  async function lookAtAll(place: Place): Promise<void> {
    try {
      await reception.lookAgain(place, lookIn(place));
      await reception.keepEditors(place, isFitIn(place));
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack: what is paused could not be looked at.');
    }
  }
  async function lookEverywhere(): Promise<void> {
    for (const place of [...places.values()]) await lookAtAll(place);
  }

  return {
    lookIn,
    lookAt: (place, channelId) => reception.lookAgain(place, lookIn(place), channelId),
    async look({ place }) {
      places.set(place.id, place);
      await lookAtAll(place);
      if (!isStopped) timer ??= setInterval(lookEverywhere, LOOK_AGAIN_MS).unref();
    },
    forget: ({ place }) => void places.delete(place.id),
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
