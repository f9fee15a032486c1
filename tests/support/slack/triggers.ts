import type { Stamps } from './stamps.ts';

/** How long Slack lets an app open a form after somebody did something. */
const OPEN_MS = 3_000;

export type Triggers = ReturnType<typeof createTriggers>;

type Leave = { user: string; team: string };

/** The leaves to open a form, each for one form of the person who did something, and not for long. */
export function createTriggers({ newId }: Stamps) {
  const given = new Map<string, Leave & { at: number; isUsed: boolean }>();
  return {
    give(user: string, team: string): string {
      const id = newId('trigger.');
      given.set(id, { user, team, at: Date.now(), isUsed: false });
      return id;
    },
    /** Takes it up, where the app is in one of these workspaces. */
    take(id: string, teams: { id: string }[]): Leave | { error: string } {
      const leave = given.get(id);
      const isOwn = leave && teams.some((team) => team.id === leave.team);
      if (!leave || !isOwn) return { error: 'invalid_trigger_id' };
      if (leave.isUsed) return { error: 'exchanged_trigger_id' };
      if (Date.now() - leave.at > OPEN_MS) return { error: 'expired_trigger_id' };
      leave.isUsed = true;
      return leave;
    },
  };
}
