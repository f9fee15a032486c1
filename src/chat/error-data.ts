import type { UserError } from './errors.ts';

// the first words in marks, as each of our languages writes those: `There is no command “hlep”.`
const IN_MARKS = /“([^”]*)”|„([^“”]*)[“”]|«\s?([^»]*?)\s?»/u;

/** The word that was not understood: as the error names it, or what its message sets in marks first. */
export const wordOf = ({ message, about }: UserError): string | undefined =>
  about.word ??
  IN_MARKS.exec(message)
    ?.slice(1)
    .find((one) => one !== undefined);

/** What programs are told: the word that was not understood, and what may have been meant. */
export function errorData(error: UserError) {
  const { message, about, suggestions } = error;
  const word = wordOf(error);
  const lines = suggestions.map((meant) => (typeof meant === 'string' ? meant : meant.line));
  return {
    error: message,
    ...(word !== undefined && { word }),
    ...(about.what && { what: about.what }),
    ...(about.asksBack && { choices: lines.filter((line) => line !== 'help') }),
  };
}
