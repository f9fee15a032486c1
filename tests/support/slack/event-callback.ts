import type { Install } from './installs.ts';
import type { Json } from './json.ts';
import type { Place } from './place.ts';
import { APP } from './world.ts';

const seconds = () => Math.floor(Date.now() / 1_000);

/** What Slack puts around an event: in which workspace it was, and which installation may see it. */
export function eventCallback(event: Json, id: string, { team, install }: Place): Json {
  const enterprise_id = team.enterprise?.id;
  return {
    ...{ token: 'v', team_id: team.id, ...(enterprise_id && { enterprise_id }) },
    ...{ context_team_id: team.id, context_enterprise_id: enterprise_id ?? null },
    ...{ api_app_id: APP.id, event, type: 'event_callback', event_id: id, event_time: seconds() },
    authorizations: [authorization(install())],
    ...{ is_ext_shared_channel: false, event_context: `4-${id}` },
  };
}

/** The same of what concerns the installation as a whole, and no workspace of an organization. */
export function installCallback(event: Json, id: string, install: Install): Json {
  const { team, enterprise } = install;
  return {
    ...{ token: 'v', ...(team && { team_id: team.id }) },
    ...(enterprise && { enterprise_id: enterprise.id }),
    ...{ api_app_id: APP.id, event, type: 'event_callback', event_id: id, event_time: seconds() },
    authorizations: [authorization(install)],
  };
}

/** One for a whole organization names no workspace. */
const authorization = ({ team, enterprise, isOrgWide, user }: Install): Json => ({
  ...{ enterprise_id: enterprise?.id ?? null, team_id: isOrgWide ? null : team!.id },
  ...{ user_id: user, is_bot: true, is_enterprise_install: isOrgWide },
});
