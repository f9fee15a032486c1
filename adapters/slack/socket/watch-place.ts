import type { App } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Reception } from '../../../src/chat/reception.ts';
import type { Place } from '../../../src/model.ts';

export type PlaceDeps = {
  reception: Reception;
  place: Place;
  /** The workspace’s id, and the id that we write under there. */
  teamId: string;
  ownId: string;
  log: Pick<Log, 'warn'>;
};

/** Of what time, in whole seconds, Slack tells. */
type Told = { team_id: string; event_time: number };

/**
 * Tells the core that we are in the workspace, and when the app is removed or its token revoked. Nobody
 * is greeted: over a socket Slack does not say who has installed the app.
 */
export function watchPlace(app: Pick<App, 'event'>, deps: PlaceDeps): { look(): Promise<void> } {
  const { reception, place, teamId, ownId, log } = deps;
  const guarded = (work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => {},
      (error) => log.warn({ reason: String(error) }, 'Slack: where we are could not be noted.'),
    );

  /** The token was good then: what Slack tells later of an earlier time is over. */
  const lookedAt = Date.now();
  const left = ({ team_id, event_time }: Told): Promise<void> =>
    guarded(async () => {
      const isOver = (event_time + 1) * 1_000 <= lookedAt;
      // A channel that is shared with another workspace may tell of that one.
      if (team_id === teamId && !isOver) await reception.left(place, ownId);
    });
  app.event('app_uninstalled', ({ body }) => left(body));
  app.event('tokens_revoked', async ({ event, body }) => {
    // The tokens of people are not ours.
    if (event.tokens.bot?.includes(ownId)) await left(body);
  });

  return {
    look: () =>
      guarded(() =>
        reception.areIn(
          { platform: place.platform, account: ownId },
          // Slack does not say which language a workspace speaks.
          [{ place, language: 'en', joinedAt: null }],
          (id) => id === place.id,
        ),
      ),
  };
}
