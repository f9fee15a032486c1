import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import { refused } from './methods/page.ts';
import type { Team } from './team.ts';
import { directChannel, TEAM } from './world.ts';

/** Without a workspace an organization’s token cannot ask these. */
const OF_ONE_TEAM = ['conversations.list', 'users.list'];

const hasUser = ({ users }: Team, user: string) => users.some(({ id }) => id === user);
const hasChannel = (team: Team, channel: string) =>
  team.channels.some(({ id }) => id === channel) ||
  hasUser(team, channel) ||
  team.users.some(({ id }) => directChannel(id) === channel);

/**
 * What Slack says of something in a workspace that the token does not reach: it is as if it were not
 * there. The first workspace also takes channels that nobody knows.
 */
export function outOfReach(method: string, args: Json, install: Install, all: Team[]) {
  const isHidden = (has: (team: Team) => boolean) =>
    !install.teams.some(has) && (install.team?.id !== TEAM.id || all.some(has));
  const { channel, channel_id = channel, user, user_id = user, users = user_id, team_id } = args;
  if (channel_id && isHidden((team) => hasChannel(team, channel_id)))
    return refused('channel_not_found');
  if (users && isHidden((team) => hasUser(team, users))) return refused('user_not_found');
  if (!install.isOrgWide || !OF_ONE_TEAM.includes(method)) return undefined;
  if (!team_id) return refused('missing_argument');
  return install.teams.some(({ id }) => id === team_id)
    ? undefined
    : refused('team_access_not_granted');
}
