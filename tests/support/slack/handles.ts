import type { Install, Installs } from './installs.ts';
import type { Leaving } from './leaving.ts';
import type { Channel, Team } from './team.ts';
import { TEAM } from './world.ts';

type Deps = { teams: Team[]; installs: Installs; leaving: Leaving };

/** What admins do: with channels, and with the app in their workspaces and organizations. */
export function createHandles({ teams, installs, leaving }: Deps) {
  function channel(id: string): Channel | undefined {
    return teams.flatMap(({ channels }) => channels).find((one) => one.id === id);
  }
  const change = (id: string, how: Partial<Channel>): void =>
    void Object.assign(channel(id) ?? {}, how);

  /** The installation of a workspace, or of an organization by its own id. */
  function installOf(id: string): Install {
    const install =
      installs.all.findLast(({ enterprise, isOrgWide }) => isOrgWide && enterprise?.id === id) ??
      installs.inTeam(id);
    if (!install) throw new Error(`The app is not installed in ${id}.`);
    return install;
  }

  return {
    /** Somebody invites the app to a channel, or puts it out. */
    invite: (id: string): void => change(id, { is_member: true }),
    putOut: (id: string): void => change(id, { is_member: false }),
    archive: (id: string): void => change(id, { is_archived: true }),
    /** The app is let in without any page in between; gives its token. */
    install(id: string, scopes?: string[]): string {
      const whole = teams.filter(({ enterprise }) => enterprise?.id === id);
      const [team = whole[0]!] = teams.filter((one) => one.id === id);
      const { enterprise, users } = team;
      const isOrgWide = whole.length > 0;
      const install = installs.add({
        ...(!isOrgWide && { team }),
        ...(enterprise && { enterprise }),
        ...(scopes && { scopes }),
        ...{ isOrgWide, installer: users[0]!.id, teams: isOrgWide ? whole : [team] },
      });
      return install.tokens.at(-1)!.token;
    },
    /** Who we are there. */
    installOf,
    /** The app is taken out, or its token revoked; both resolve once it has taken note. */
    uninstall: (id: string = TEAM.id, how?: Install['end']): Promise<void> =>
      leaving.uninstall(installOf(id), how),
    revoke: (id: string = TEAM.id): Promise<void> => leaving.revoke(installOf(id)),
    /** Its rotating tokens end now. */
    expire: (id: string = TEAM.id): void => installs.expire(installOf(id)),
    /** An organization takes a workspace back from the app, or gives it to it. */
    setAccess(id: string, isIn: boolean): Promise<void> {
      const team = teams.find((one) => one.id === id)!;
      return leaving.setAccess(installOf(team.enterprise!.id), team, isIn);
    },
  };
}
