import { say } from '../language/say.ts';
import type { Place } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Context, User, Verb } from './command.ts';
import { UserError } from './errors.ts';
import { howToManage } from './how-to-manage.ts';

/** Whoever asks, with what they may do: editors manage the place as long as its platform finds them fit. */
export async function withRights(
  user: User,
  { id }: Place,
  { isEditor }: Pick<Store, 'isEditor'>,
): Promise<User> {
  if (user.manages || !user.mayEdit || !(await isEditor(id, user.id))) return user;
  return { ...user, manages: true, isEditor: true };
}

/** Throws a `UserError` where a verb is for others alone. Who manages a channel is asked by the verb. */
export function mayRun(verb: Verb, name: string, user: User): void {
  const { manages } = verb;
  if (!manages || user.manages || (manages === 'channel' && user.managesChannel)) return;
  throw refusal(verb, name, user);
}

function refusal({ onlyShows }: Verb, command: string, user: User): UserError {
  const why = onlyShows
    ? say('“{command}” takes someone who manages this place.', { command })
    : say('“{command}” changes what others see here, so it takes someone who manages this place.', {
        command,
      });
  return new UserError(`${why} ${howToManage(user)}`.trimEnd(), [], { lacksRights: true });
}

/** What to say of a line that lacks something: who may not do it here has no use for what it lacks. */
export const lacking = async (
  error: unknown,
  { verb, name }: { verb: Verb; name: string },
  { user, channel }: Pick<Context, 'user' | 'channel'>,
): Promise<unknown> =>
  channel === null || (await mayFill(verb, { user, channel })) ? error : refusal(verb, name, user);

/** Whether a form is worth filling in where it is asked for. */
export async function mayFill(
  { manages }: Verb,
  { user, channel }: Pick<Context, 'user' | 'channel'>,
): Promise<boolean> {
  if (!manages || user.manages) return true;
  return manages === 'channel' && channel !== null && !!(await user.managesChannel?.(channel));
}
