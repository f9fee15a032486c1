import type { Json } from '../json.ts';
import { type Owner, RefusedView } from '../views.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

/** The forms and Homes that the app shows. */
export const viewMethods = ({ views, triggers, install, teams }: Workspace): Methods => {
  const ownerIn = (team_id: string): Owner => ({
    ...{ team_id, bot_id: install.bot },
    app_installed_team_id: install.isOrgWide ? install.enterprise!.id : team_id,
  });
  /** Lets one form be shown to whoever did something a moment ago. */
  function within(trigger: string, show: (user: string, owner: Owner) => Json): Json {
    const leave = triggers.take(trigger, teams);
    if ('error' in leave) return refused(leave.error);
    return shown(() => show(leave.user, ownerIn(leave.team)));
  }
  const isOurs = ({ team_id }: Json): boolean => teams.some(({ id }) => id === team_id);

  return {
    'views.open': ({ trigger_id, view }) =>
      within(trigger_id, (user, owner) => views.open(user, view, owner)),
    'views.push': ({ trigger_id, view }) =>
      within(trigger_id, (user, owner) => views.push(user, view, owner)),
    'views.update': ({ view_id, external_id, view, hash }) =>
      shown(() =>
        views.update((one) => isOurs(one) && isNamed(one, view_id, external_id), view, hash),
      ),
    'views.publish': ({ user_id, view, hash }) => {
      if (view?.type !== 'home') return refused('invalid_arguments');
      const team = teams.find(({ users }) => users.some(({ id }) => id === user_id)) ?? teams[0]!;
      return shown(() => views.publish(user_id, view, ownerIn(team.id), hash));
    },
  };
};

const isNamed = ({ id, external_id }: Json, byId?: string, byExternal?: string): boolean =>
  byId ? id === byId : Boolean(byExternal) && external_id === byExternal;

function shown(show: () => Json): Json {
  try {
    return { ok: true, view: show() };
  } catch (error) {
    if (!(error instanceof RefusedView)) throw error;
    return { ...refused(error.code), response_metadata: { messages: error.reasons } };
  }
}
