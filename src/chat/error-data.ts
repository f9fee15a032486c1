import type { UserError } from './errors.ts';

// the first words in marks: `There is no command “hlep”.`
const IN_MARKS = /“([^”]*)”/u;

/** What programs are told: the word that was not understood, and what may have been meant. */
export function errorData({ message, about, suggestions }: UserError) {
  const word = about.word ?? IN_MARKS.exec(message)?.[1];
  const lines = suggestions.map((meant) => (typeof meant === 'string' ? meant : meant.line));
  return {
    error: message,
    ...(word !== undefined && { word }),
    ...(about.what && { what: about.what }),
    ...(about.asksBack && { choices: lines.filter((line) => line !== 'help') }),
  };
}
