import type { Json } from '../json.ts';
import { type Owner, RefusedView } from '../views.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

/** The forms and Homes that the app shows. */
export const viewMethods = ({ views, triggers, install, teams }: Workspace): Methods => ({
  'views.open': ({ trigger_id, view }) =>
    within(triggers.take(trigger_id, teams), install.bot, (user, owner) =>
      views.open(user, view, owner),
    ),
  'views.push': ({ trigger_id, view }) =>
    within(triggers.take(trigger_id, teams), install.bot, (user, owner) =>
      views.push(user, view, owner),
    ),
  'views.update': ({ view_id, external_id, view, hash }) =>
    shown(() =>
      views.update((one) => isOurs(one, teams) && isNamed(one, view_id, external_id), view, hash),
    ),
  'views.publish': ({ user_id, view, hash }) => {
    if (view?.type !== 'home') return refused('invalid_arguments');
    const team = teams.find(({ users }) => users.some(({ id }) => id === user_id)) ?? teams[0]!;
    return shown(() =>
      views.publish(user_id, view, { team_id: team.id, bot_id: install.bot }, hash),
    );
  },
});

const isOurs = ({ team_id }: Json, teams: { id: string }[]): boolean =>
  teams.some(({ id }) => id === team_id);

const isNamed = ({ id, external_id }: Json, byId?: string, byExternal?: string): boolean =>
  byId ? id === byId : Boolean(byExternal) && external_id === byExternal;

/** Lets one form be shown to whoever did something a moment ago. */
function within(
  leave: { user: string; team: string } | { error: string },
  bot_id: string,
  show: (user: string, owner: Owner) => Json,
): Json {
  if ('error' in leave) return refused(leave.error);
  return shown(() => show(leave.user, { team_id: leave.team, bot_id }));
}

function shown(show: () => Json): Json {
  try {
    return { ok: true, view: show() };
  } catch (error) {
    if (!(error instanceof RefusedView)) throw error;
    return { ...refused(error.code), response_metadata: { messages: error.reasons } };
  }
}
