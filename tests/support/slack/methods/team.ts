import { APP, TEAM, USERS } from '../world.ts';
import type { Methods, Workspace } from './method.ts';
import { found } from './page.ts';

/** Who the app is, where it is, and who is there. */
export const teamMethods = ({ address }: Workspace): Methods => ({
  'auth.test': () => ({
    ok: true,
    ...{ team_id: TEAM.id, team: TEAM.name, user_id: APP.user, bot_id: APP.bot },
  }),
  'apps.connections.open': () => ({ ok: true, url: `ws://${address}/link` }),
  'team.info': () => ({ ok: true, team: TEAM }),
  'users.info': ({ user }) =>
    found(
      'user',
      USERS.find(({ id }) => id === user),
    ),
});
