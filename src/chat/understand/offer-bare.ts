import { say } from '../../language/say.ts';
import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';

/** “/marsh on pay”: no command, but without the slash a question. */
export function offerBare(sentence: string, { about, suggestions }: UserError): UserError {
  return new UserError(
    say(
      'There is no command “{word}”. Did you mean to ask “{sentence}”? “help” lists what I can do.',
      { word: about.word ?? '', sentence: sayBack(sentence) },
    ),
    [{ label: sayBack(sentence), line: sentence }, ...suggestions],
    { ...about, asksBack: true },
  );
}
