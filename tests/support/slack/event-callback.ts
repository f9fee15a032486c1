import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import type { Place } from './place.ts';
import { APP } from './world.ts';

const seconds = () => Math.floor(Date.now() / 1_000);

/**
 * What Slack puts around an event: from which workspace it is, and which installation may see it. In a
 * channel that is shared with another workspace, what its people do is from there.
 */
export function eventCallback(event: Json, event_id: string, { team, install }: Place): Json {
  const enterprise_id = team.enterprise?.id;
  const from = team.users.find(({ id }) => id === event.user)?.team_id ?? team.id;
  const isForeign = from !== team.id;
  return {
    ...{ token: 'v', team_id: from, ...(enterprise_id && !isForeign && { enterprise_id }) },
    ...{ context_team_id: team.id, context_enterprise_id: enterprise_id ?? null },
    ...{ api_app_id: APP.id, event, type: 'event_callback', event_id, event_time: seconds() },
    authorizations: [authorization(install())],
    ...{ is_ext_shared_channel: isForeign, event_context: `4-${event_id}` },
  };
}

/** The same of what concerns the installation as a whole, and no workspace of an organization. */
export const installCallback = (event: Json, id: string, install: Install): Json => ({
  ...orgCallback(event, id, install),
  authorizations: [authorization(install)],
});

/** The same of what organizations decide, which names no installation either. */
export function orgCallback(event: Json, id: string, { team, enterprise }: Install): Json {
  return {
    ...{ token: 'v', ...(team && { team_id: team.id }) },
    ...(enterprise && { enterprise_id: enterprise.id }),
    ...{ api_app_id: APP.id, event, type: 'event_callback', event_id: id, event_time: seconds() },
  };
}

/** One for a whole organization names no workspace. */
const authorization = ({ team, enterprise, isOrgWide, user }: Install): Json => ({
  ...{ enterprise_id: enterprise?.id ?? null, team_id: isOrgWide ? null : team!.id },
  ...{ user_id: user, is_bot: true, is_enterprise_install: isOrgWide },
});
