import type { Json } from '../json.ts';
import { RefusedView } from '../views.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

/** The forms and Homes that the app shows. */
export const viewMethods = ({ views, triggers }: Workspace): Methods => ({
  'views.open': ({ trigger_id, view }) =>
    within(triggers.take(trigger_id), (user) => views.open(user, view)),
  'views.push': ({ trigger_id, view }) =>
    within(triggers.take(trigger_id), (user) => views.push(user, view)),
  'views.update': ({ view_id, external_id, view, hash }) =>
    shown(() => views.update((one) => isNamed(one, view_id, external_id), view, hash)),
  'views.publish': ({ user_id, view, hash }) => {
    if (view?.type !== 'home') return refused('invalid_arguments');
    return shown(() => views.publish(user_id, view, hash));
  },
});

const isNamed = ({ id, external_id }: Json, byId?: string, byExternal?: string): boolean =>
  byId ? id === byId : Boolean(byExternal) && external_id === byExternal;

/** Lets one form be shown to whoever did something a moment ago. */
function within(leave: { user: string } | { error: string }, show: (user: string) => Json): Json {
  return 'error' in leave ? refused(leave.error) : shown(() => show(leave.user));
}

function shown(show: () => Json): Json {
  try {
    return { ok: true, view: show() };
  } catch (error) {
    if (!(error instanceof RefusedView)) throw error;
    return { ...refused(error.code), response_metadata: { messages: error.reasons } };
  }
}
