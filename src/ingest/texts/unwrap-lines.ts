const LONGEST_WRAPPED = 100;
const ENDS_SENTENCE = /[.!?…:]["”’»)\]]*$/u;
/** A line that ends a sentence this much shorter than the longest one ends a paragraph too. */
const SHORT_SHARE = 0.75;

/**
 * The paragraphs of a plain text: its lines, or, where it was hard-wrapped by a mail program or an editor, its
 * lines joined again. `standsAlone` names the lines that are never joined.
 */
export function unwrapLines(text: string, standsAlone: (line: string) => boolean): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.replace(/\s+/gu, ' ').trim());
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > LONGEST_WRAPPED) return lines.filter(Boolean);

  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const alone = line === '' || standsAlone(line);
    if (open && !alone) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else if (line !== '') paragraphs.push(line);
    const endsHere = ENDS_SENTENCE.test(line) && line.length < longest * SHORT_SHARE;
    open = !alone && !endsHere;
  }
  return paragraphs;
}
