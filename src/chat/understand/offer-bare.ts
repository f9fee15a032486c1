import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';

/** “/marsh on pay”: no command, but without the slash a question. */
export function offerBare(sentence: string, { about, suggestions }: UserError): UserError {
  return new UserError(
    `There is no command “${about.word}”. Did you mean to ask “${sayBack(sentence)}”? “help” lists what I can do.`,
    [{ label: sayBack(sentence), line: sentence }, ...suggestions],
    { ...about, asksBack: true },
  );
}
