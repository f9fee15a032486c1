import type { App } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Greeting, Reception } from '../../../src/chat/reception.ts';
import type { Looking } from './look-again.ts';
import type { Known, Told, Workspaces } from './workspace.ts';

export type PlacesDeps = {
  reception: Reception;
  workspaces: Pick<Workspaces, 'leave' | 'lose' | 'of'>;
  looking: Pick<Looking, 'look' | 'lookIn' | 'forget'>;
  log: Pick<Log, 'warn'>;
};

/** Slack does not say which language a workspace speaks. */
const LANGUAGE = 'en' as const;

/** Of what time, in whole seconds, and of which workspace Slack tells. */
type Body = { team_id: string; enterprise_id?: string; event_time: number };

export type WatchedPlaces = {
  /** Tells the core that we are there. */
  note(workspace: Known): Promise<void>;
  /** Somebody has installed the app: gives the card to greet them with, once. */
  arrived(workspace: Known): Promise<Greeting | undefined>;
  /** We are there no longer. */
  left(workspace: Known): Promise<void>;
};

/** Tells the core which workspaces we are in, and when the app is removed or its token revoked. */
export function watchPlaces({ reception, workspaces, looking, log }: PlacesDeps): WatchedPlaces & {
  listen(app: Pick<App, 'event'>): void;
} {
  const guarded = <T>(work: () => Promise<T>): Promise<T | undefined> =>
    work().catch((error) => {
      log.warn({ reason: String(error) }, 'Slack: where we are could not be noted.');
      return undefined;
    });

  async function left({ place, ownId }: Known): Promise<void> {
    looking.forget({ place });
    await guarded(() => reception.left(place, ownId));
  }

  const removed = (body: Body, ownId?: string): Promise<void> =>
    lose({ teamId: body.team_id, enterpriseId: body.enterprise_id }, body, ownId);

  async function lose(told: Told, { event_time }: Body, ownId?: string): Promise<void> {
    const lost = await guarded(() =>
      workspaces.lose({ ...told, at: event_time * 1_000, ...(ownId && { ownId }) }),
    );
    for (const workspace of lost ?? []) await left(workspace);
  }

  async function note({ place, ownId: account }: Known): Promise<void> {
    const here = [{ place, language: LANGUAGE, joinedAt: null }];
    await guarded(() =>
      reception.areIn({ platform: place.platform, account }, here, (id) => id === place.id),
    );
    await looking.look({ place });
  }

  return {
    left,
    note,
    async arrived({ place, ownId }) {
      const look = looking.lookIn(place);
      const greeting = await guarded(() => reception.cameIn(place, ownId, LANGUAGE, look));
      await looking.look({ place });
      return greeting;
    },
    listen(app) {
      // An organisation that has the app lets it into a workspace, or takes one back.
      app.event('team_access_granted', async ({ event, body }) => {
        for (const teamId of event.team_ids) {
          const workspace = await guarded(() =>
            workspaces.of({ teamId, enterpriseId: (body as Body).enterprise_id }),
          );
          if (workspace) await note(workspace);
        }
      });
      app.event('team_access_revoked', async ({ event }) => {
        for (const teamId of event.team_ids)
          for (const workspace of (await guarded(() => workspaces.leave(teamId))) ?? [])
            await left(workspace);
      });
      app.event('app_uninstalled', ({ body }) => removed(body as Body));
      app.event('tokens_revoked', async ({ event, body }) => {
        // The tokens of people are not ours.
        for (const ownId of event.tokens.bot ?? []) await removed(body as Body, ownId);
      });
    },
  };
}
