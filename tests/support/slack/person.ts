import type { Json } from './json.ts';
import { APP, TEAM } from './world.ts';

/** Who does something, and where the app is, as each interaction tells it. */
export const person = (user: string): Json => ({
  user: { id: user, name: user.toLowerCase(), username: user.toLowerCase(), team_id: TEAM.id },
  team: { id: TEAM.id, domain: TEAM.domain },
  ...{ api_app_id: APP.id, token: 'v' },
});
