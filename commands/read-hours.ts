import { readQuiet } from '../src/briefings/order/read-quiet.ts';
import { UserError } from '../src/chat/errors.ts';
import { sayBack } from '../src/chat/say-back.ts';
import { NIGHT, NOT_AT_NIGHT } from '../src/chat/understand/data/follow-words.ts';
import { say } from '../src/language/say.ts';

/** Quiet hours as they were typed; null for none. Throws `UserError`. */
export function readHours(typed: string | undefined): string | null {
  const hours =
    typed === undefined ? null : readQuiet(NOT_AT_NIGHT.test(typed.trim()) ? NIGHT : typed);
  if (hours === undefined)
    throw new UserError(
      say(
        '“{hours}” are no quiet hours. Write from when to when, like quiet:22-7 or quiet:22:30-07:00.',
        { hours: sayBack(typed!) },
      ),
      [],
      { word: sayBack(typed!) },
    );
  return hours;
}
