import type { Context, FoundPerson, Suggestion } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { howToManage } from '../../src/chat/how-to-manage.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { findEditors } from './find-editors.ts';

type Appointing = { howTo: string; findPerson: Context['findPerson'] };

/**
 * Whether whoever asks may say who is an editor: editors may not, and where a platform has settings for
 * that, it is done there. Throws a `UserError`, unless they only look.
 */
export async function mayAppoint(
  { user, findPerson, write }: Context,
  { looks = false } = {},
): Promise<Appointing> {
  if (!findPerson) {
    const here = say('Who may change this place is not set here.');
    const howTo = `${here} ${howToManage(user)}`.trimEnd();
    if (looks) return { howTo, findPerson };
    throw new UserError(howTo);
  }
  if (user.isEditor) {
    const howTo = say('You are an editor yourself: those who manage this place name the others.');
    if (looks) return { howTo, findPerson };
    throw new UserError(howTo);
  }
  return {
    howTo: say('“{line}” names one. They may change all that I do here, and name nobody.', {
      line: write('editors add @name'),
    }),
    findPerson,
  };
}

/** Somebody in the place, by their name or id. Throws a `UserError` where there is nobody. */
export async function findNamed(who: string, { findPerson, user }: Context): Promise<FoundPerson> {
  if (!findPerson)
    throw new UserError(
      `${say('Who may change this place is not set here.')} ${howToManage(user)}`.trimEnd(),
    );
  const person = await findPerson(who.trim());
  if (person) return person;
  throw new UserError(
    say('I cannot find “{who}” here. Type @ and pick them from the list.', { who: sayBack(who) }),
  );
}

export async function suggestEditors(typed: string, context: Context): Promise<Suggestion[]> {
  const { findPerson } = context;
  if (!findPerson) return [];
  const { editors } = await findEditors(context, findPerson);
  return editors
    .map(({ id, name }) => ({ value: id, label: name }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
}
