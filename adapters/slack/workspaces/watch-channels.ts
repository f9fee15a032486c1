import type { App, Context } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Reception } from '../../../src/chat/reception.ts';
import { CHANNEL_EVENTS } from '../listing/permissions.ts';
import type { Looking } from './look-again.ts';
import type { Workspace } from './workspace.ts';

export type ChannelsDeps = {
  reception: Reception;
  looking: Pick<Looking, 'lookAt'>;
  log: Pick<Log, 'warn'>;
};

/** With which workspace an event comes, and which one it names. */
type Told = { context: Context; body: { team_id: string } };

/**
 * Tells the core what happens to the channels of workspaces. Events may come late or twice: most of
 * them only say where to look.
 */
export function watchChannels(
  app: Pick<App, 'event'>,
  { reception, looking, log }: ChannelsDeps,
): void {
  async function told(
    { context, body }: Told,
    work: (workspace: Workspace) => Promise<unknown>,
  ): Promise<void> {
    const workspace: Workspace | undefined = context.workspace;
    // A channel that is shared with another workspace may tell of that one.
    if (workspace?.teamId !== body.team_id) return;
    try {
      await work(workspace);
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack: a channel could not be looked at.');
    }
  }

  for (const name of CHANNEL_EVENTS)
    app.event(name, (args) => told(args, ({ place }) => looking.lookAt(place, args.event.channel)));
  app.event('member_joined_channel', (args) =>
    told(args, async ({ place, ownId }) => {
      if (args.event.user === ownId) await looking.lookAt(place, args.event.channel);
    }),
  );
  for (const name of ['channel_deleted', 'group_deleted'] as const)
    app.event(name, (args) =>
      told(args, ({ place }) => reception.lostChannel(place, { id: args.event.channel, name: '' })),
    );
  for (const name of ['channel_rename', 'group_rename'] as const)
    app.event(name, (args) => {
      const { id, name: called } = args.event.channel;
      return told(args, ({ place }) => reception.renamed(place, { id, name: called }));
    });
}
