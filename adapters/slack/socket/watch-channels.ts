import type { App, webApi } from '@slack/bolt';
import { checkChannel } from '../asking/check-channel.ts';
import { findPerson } from '../asking/find-person.ts';
import { CHANNEL_EVENTS } from '../listing/permissions.ts';
import type { PlaceDeps } from './watch-place.ts';

/**
 * Slack does not tell when an app was given a scope, and what it tells may be missed: so often we look
 * where something is paused.
 */
const LOOK_AGAIN_MS = 10 * 60_000;

export type WatchedChannels = {
  /** Looks whether what was paused may go on. */
  look(): Promise<void>;
  stop(): void;
};

/**
 * Tells the core what happens to the channels of the workspace. Events may come late or twice: they only
 * say where to look.
 */
export function watchChannels(
  app: Pick<App, 'event'>,
  { reception, place, teamId, ownId, web, log }: PlaceDeps & { web: webApi.WebClient },
): WatchedChannels {
  const guarded = (work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => {},
      (error) => log.warn({ reason: String(error) }, 'Slack: a channel could not be looked at.'),
    );
  const lookAt = (channelId?: string): Promise<void> =>
    reception.lookAgain(place, (channel) => checkChannel(web, channel), channelId);

  /** A channel that is shared with another workspace may tell of that one. */
  const told = ({ team_id }: { team_id: string }, work: () => Promise<unknown>): Promise<void> =>
    team_id === teamId ? guarded(work) : Promise.resolve();

  for (const name of CHANNEL_EVENTS)
    app.event(name, ({ event, body }) => told(body, () => lookAt(event.channel)));
  app.event('member_joined_channel', async ({ event, body }) => {
    if (event.user === ownId) await told(body, () => lookAt(event.channel));
  });
  for (const name of ['channel_deleted', 'group_deleted'] as const)
    app.event(name, ({ event, body }) =>
      told(body, () => reception.lostChannel(place, { id: event.channel, name: '' })),
    );
  for (const name of ['channel_rename', 'group_rename'] as const)
    app.event(name, ({ event: { channel }, body }) =>
      told(body, () => reception.renamed(place, { id: channel.id, name: channel.name })),
    );

  const isFit = async (userId: string): Promise<boolean> =>
    (await findPerson(web, userId, teamId))?.refusal === undefined;
  const look = (): Promise<void> =>
    guarded(async () => {
      await lookAt();
      await reception.keepEditors(place, isFit);
    });
  const timer = setInterval(look, LOOK_AGAIN_MS).unref();
  return { look, stop: () => clearInterval(timer) };
}
