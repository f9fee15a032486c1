import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import type { Channel, Team } from './team.ts';
import { APP } from './world.ts';

/** The workspace in which something happens, and the app there. */
export type Place = {
  team: Team;
  install(): Install;
  /** Who does things there, and where, unless said otherwise. */
  reader: string;
  channel: Channel;
};

/** Throws later, when something happens there, where the app is not installed. */
export function placeOf(team: Team, find: (id: string) => Install | undefined): Place {
  return {
    team,
    install() {
      const install = find(team.id);
      if (!install) throw new Error(`The app is not installed in ${team.name}.`);
      return install;
    },
    reader: team.users[1]!.id,
    channel: team.channels.find(({ is_member }) => is_member)!,
  };
}

/**
 * Who does something, and where the app is, as each interaction tells it. Where an organization has
 * installed the app, only the person says in which workspace that was.
 */
export function person(user: string, { team, install }: Place): Json {
  const { enterprise } = team;
  const { isOrgWide } = install();
  const name = user.toLowerCase();
  return {
    user: { id: user, name, username: name, team_id: team.id },
    team: isOrgWide ? null : toTeam(team),
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    ...{ is_enterprise_install: isOrgWide, api_app_id: APP.id, token: 'v' },
  };
}

const toTeam = ({ id, domain, enterprise }: Team): Json => ({
  ...{ id, domain },
  ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
});
