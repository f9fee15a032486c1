import { headsRelated } from './is-boilerplate.ts';
import { type Note, readNote } from './read-note.ts';

const MAX_HEADLINE_CHARS = 150;

/**
 * Separates an article's text from lines about it. If two lines say the same, the first counts; what
 * `above` tells stood before them.
 */
export function splitNotes(lines: string[], above: Note[]): { body: string[]; note: Note } {
  const body: string[] = [];
  let note: Note = Object.assign({}, ...above.toReversed());
  let amongRelated = false;
  for (const line of lines) {
    const told = readNote(line);
    amongRelated = headsRelated(line) || (amongRelated && (told !== undefined || isHeadline(line)));
    if (told) note = { ...told, ...note };
    else if (!amongRelated) body.push(line);
  }
  return { body, note };
}

const isHeadline = (line: string): boolean =>
  line.length <= MAX_HEADLINE_CHARS && !/\.["”]?$/u.test(line);
