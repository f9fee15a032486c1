import { createJoin } from './join-lines.ts';

/** A text with a longer line was not wrapped by a program. */
const MAX_WRAPPED_CHARS = 100;
const ENDS_SENTENCE = /[.!?…:]["”’»)\]]*$/u;
/** A line that ends a sentence and is shorter than this share of the longest ends a paragraph. */
const SHORT_SHARE = 0.75;

/**
 * The paragraphs of a plain text: its lines or, where a mail program or an editor wrapped them, its
 * lines joined again. Lines for which `standsAlone` is true are never joined.
 */
export function unwrapLines(source: string[], standsAlone: (line: string) => boolean): string[] {
  const lines = source.map((line) => line.replace(/\s+/gu, ' ').trim());
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > MAX_WRAPPED_CHARS) return lines.filter(Boolean);

  const join = createJoin(lines);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const alone = line === '' || standsAlone(line);
    if (open && !alone) paragraphs.push(join(paragraphs.pop()!, line));
    else if (line !== '') paragraphs.push(line);
    const endsHere = ENDS_SENTENCE.test(line) && line.length < longest * SHORT_SHARE;
    open = !alone && !endsHere;
  }
  return paragraphs;
}
