import type { App } from '@slack/bolt';
import { CHANNEL_EVENTS } from '../listing/permissions.ts';
import type { Looking } from './look-again.ts';
import type { PlaceDeps } from './watch-place.ts';

/**
 * Tells the core what happens to the channels of the workspace. Events may come late or twice: most of
 * them only say where to look.
 */
export function watchChannels(
  app: Pick<App, 'event'>,
  { reception, place, teamId, ownId, log, lookAt }: PlaceDeps & Pick<Looking, 'lookAt'>,
): void {
  /** A channel that is shared with another workspace may tell of that one. */
  async function told(
    { team_id }: { team_id: string },
    work: () => Promise<unknown>,
  ): Promise<void> {
    if (team_id !== teamId) return;
    try {
      await work();
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack: a channel could not be looked at.');
    }
  }

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
}
