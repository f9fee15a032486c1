// What stands between a name and the words to it: `@On Record, quotes holm`
const AFTER_NAME = /^[\s,:;!–-]+/u;
/** Our name without words asks what can be asked. */
const HELP = 'help';
const HELLO = 'hello';

/** What somebody says to us beside our name, which stands at `start` to `end` in their words. */
export function wordsBesideName(words: string, { start, end }: { start: number; end: number }) {
  const before = words.slice(0, start).trim();
  // A line of its own stays one: what stands above may be quoted.
  const gap = /\n[^\S\n]*$/u.test(words.slice(0, start)) ? '\n' : ' ';
  const after = words.slice(end).replace(AFTER_NAME, '');
  return `${before}${gap}${after}`.trim() || HELP;
}

/** What somebody says to us in private, where a file or a picture alone says nothing. */
export const wordsInPrivate = (words: string): string => words.trim() || HELLO;
