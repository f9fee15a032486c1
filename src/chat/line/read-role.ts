import { say } from '../../language/say.ts';
import { nameSpoken } from '../../language/translate.ts';
import type { Context, FoundRole } from '../command.ts';
import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';

// `@everyone`, `here`: whole servers, which nobody may call through us
const EVERYBODY = /^@?(?:everyone|here|channel)$/iu;
const NOBODY = new Set(['nobody', 'no', 'none', 'no one', 'off']);

/** Who is to be called, as it was typed; null for nobody. Throws `UserError`. */
export async function readRole(
  key: string,
  typed: string,
  { findRoles }: Pick<Context, 'findRoles'>,
): Promise<FoundRole | null> {
  if (NOBODY.has(typed.toLowerCase())) return null;
  const word = sayBack(typed);
  if (EVERYBODY.test(typed)) throw tooMany();
  if (!findRoles)
    throw new UserError(
      say('There are no roles here that could be called. Leave out {option}.', {
        option: nameSpoken(key),
      }),
      [],
      { word },
    );
  const [role, ...others] = await findRoles(typed);
  if (!role)
    throw new UserError(say('I cannot find the role “{word}” here.', { word }), [], { word });
  if (others.length > 0)
    throw new UserError(
      say(
        '{roles} roles here are called “{word}”. Give {option} the id of the one that is meant.',
        { roles: others.length + 1, word, option: nameSpoken(key) },
      ),
      [],
      { word },
    );
  if (EVERYBODY.test(role.name)) throw tooMany();
  return role;
}

const tooMany = (): UserError =>
  new UserError(
    say('I never call everybody of a server: @everyone and @here cannot be chosen. Choose a role.'),
  );
