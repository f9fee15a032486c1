import type { Registration } from './registration.ts';
import type { Stamps } from './stamps.ts';
import type { Enterprise, Team } from './team.ts';
import { APP, BOT_TOKEN, TEAM } from './world.ts';

/** A new token leaves one older one in use. */
const MOST_ROTATING = 2;

/** The app in one workspace, or in those of an organization that let it in. */
export type Install = {
  team?: Team;
  enterprise?: Enterprise;
  isOrgWide: boolean;
  /** The workspaces that it reaches. */
  teams: Team[];
  /** Who we are there, as the one who writes and as the app. */
  user: string;
  bot: string;
  /** Who installed it. */
  installer: string;
  /** What it may do; all where nothing is said. */
  scopes?: string[];
  tokens: { token: string; endsAt: number; isRevoked?: boolean }[];
  refresh?: string;
  /** How calls fail since it has ended. */
  end?: 'account_inactive' | 'token_revoked';
};
export type Installs = ReturnType<typeof createInstalls>;

/** Where the app is installed, and the tokens that it has been given. */
export function createInstalls({ newId }: Stamps, teams: Team[], registration: Registration) {
  const installs: Install[] = [];
  const own = teams.find(({ id }) => id === TEAM.id)!;
  installs.push({
    ...{ team: own, teams: [own], isOrgWide: false, user: APP.user, bot: APP.bot },
    ...{ installer: 'U0ADMIN', tokens: [{ token: BOT_TOKEN, endsAt: Infinity }] },
  });

  /** The app in a workspace, by an installation of its own or by that of its organization. */
  const inTeam = (id: string): Install | undefined =>
    installs.findLast((one) => !one.end && one.teams.some((team) => team.id === id)) ??
    installs.findLast((one) => one.teams.some((team) => team.id === id));

  const sameAs = (given: Pick<Install, 'team' | 'isOrgWide' | 'enterprise'>) =>
    installs.find(
      (one) =>
        !one.end &&
        one.isOrgWide === given.isOrgWide &&
        (given.isOrgWide ? one.enterprise === given.enterprise : one.team === given.team),
    );

  function rotate(install: Install): string {
    const token = `xoxe.xoxb-1-${newId('r')}`;
    const endsAt = Date.now() + registration.expiresSeconds * 1_000;
    for (const old of install.tokens.slice(0, 1 - MOST_ROTATING)) old.isRevoked = true;
    install.tokens.push({ token, endsAt });
    install.refresh = `xoxe-1-${newId('r')}`;
    return token;
  }

  return {
    all: installs,
    inTeam,
    rotate,
    byRefresh: (token: string) => installs.find((one) => !one.end && one.refresh === token),
    /** Whose token it is, or how calls with it fail. */
    find(token: string): Install | string {
      const install = installs.find((one) => one.tokens.some((given) => given.token === token));
      if (!install) return token ? 'invalid_auth' : 'not_authed';
      const { endsAt, isRevoked } = install.tokens.find((given) => given.token === token)!;
      if (install.end) return install.end;
      if (isRevoked) return 'token_revoked';
      return endsAt <= Date.now() ? 'token_expired' : install;
    },
    /** Somebody installs it; where it is there already, its token stays and may do more. */
    add(given: Omit<Install, 'tokens' | 'user' | 'bot'>): Install {
      const there = sameAs(given);
      const place = given.enterprise?.id ?? given.team?.id;
      const install: Install = there ?? {
        ...given,
        ...{ user: `U0AT${place}`, bot: `B0AT${place}`, tokens: [] },
      };
      if (there?.scopes && given.scopes)
        there.scopes = [...new Set([...there.scopes, ...given.scopes])];
      if (!there) installs.push(install);
      if (registration.rotates) rotate(install);
      else if (install.tokens.length === 0)
        install.tokens = [{ token: `xoxb-${place}-${newId('t')}`, endsAt: Infinity }];
      return install;
    },
    /** Its tokens have reached their end, and have to be renewed. */
    expire(install: Install): void {
      for (const given of install.tokens) given.endsAt = Date.now();
    },
    end(install: Install, how: NonNullable<Install['end']>): void {
      install.end = how;
    },
  };
}
