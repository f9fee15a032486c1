import { installCallback, orgCallback } from './event-callback.ts';
import type { Install, Installs } from './installs.ts';
import type { Json } from './json.ts';
import type { Stamps } from './stamps.ts';

type Deps = { installs: Installs; tell(body: Json): Promise<unknown>; stamps: Stamps };

/** How the app loses its tokens, and is told so. */
export function createLeaving({ installs, tell, stamps }: Deps) {
  const say = (install: Install, event: Json, wrap = installCallback) =>
    tell(wrap({ event_ts: stamps.newStamp(), ...event }, stamps.newId('Ev'), install));
  const revoked = (install: Install) =>
    say(install, { type: 'tokens_revoked', tokens: { oauth: [], bot: [install.user] } });

  return {
    /** Somebody takes the app out; resolves once it has taken note. */
    async uninstall(
      install: Install,
      how: NonNullable<Install['end']> = 'account_inactive',
    ): Promise<void> {
      installs.end(install, how);
      await revoked(install);
      await say(install, { type: 'app_uninstalled' });
    },
    /** Its token is revoked. */
    async revoke(install: Install): Promise<void> {
      installs.end(install, 'token_revoked');
      await revoked(install);
    },
    /** An organization takes a workspace back, or lets the app into one. */
    async setAccess(install: Install, team: Install['teams'][number], isIn: boolean) {
      const others = install.teams.filter((one) => one !== team);
      install.teams = isIn ? [...others, team] : others;
      const type = isIn ? 'team_access_granted' : 'team_access_revoked';
      await say(install, { type, team_ids: [team.id] }, orgCallback);
    },
  };
}

export type Leaving = ReturnType<typeof createLeaving>;
