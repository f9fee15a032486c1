/** A form that accepts any of these phrases at the beginning of a text, the longest first. */
export const anyOf = (phrases: Iterable<string>): RegExp =>
  new RegExp(`^(?:${alternatives(phrases)})(?= |$)`, 'u');

/** Phrases as alternatives within a form; they hold no letters that mean something there. */
export const alternatives = (phrases: Iterable<string>): string =>
  [...phrases].sort((a, b) => b.length - a.length).join('|');
