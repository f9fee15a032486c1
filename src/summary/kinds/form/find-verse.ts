import type { Paragraph } from '../paragraphs-of.ts';

const MIN_LINES = 6;
const MIN_LINES_LABELLED = 4;
const MAX_LINE_CHARS = 65;
const MIN_OPEN = 0.45;
const MIN_CARRIED = 0.25;
const STOPPED = /[.!?…:]["”’)]*$/u;
// a line that goes on in the next: … of the sea, / … and the moon
const CARRIED_END = /[,;—–-]$/u;
const CARRIED_START =
  /^(?:\p{Ll}|(?:And|But|For|In|Of|Or|The|That|To|Where|While|With|Who|When|Till|Until|As|A|An|On|From|By|Like|Nor)\b)/u;
const FIGURE = /\d/u;

/** The sentences that stand in verse: a run of short lines most of which do not end a sentence. */
export function findVerse(paragraphs: Paragraph[], isLabelled: boolean): Set<number> {
  const verse = new Set<number>();
  for (let from = 0; from < paragraphs.length; from++) {
    let to = from;
    while (to < paragraphs.length && isLine(paragraphs[to]!)) to++;
    if (
      to - from >= (isLabelled ? MIN_LINES_LABELLED : MIN_LINES) &&
      isVerse(paragraphs.slice(from, to))
    )
      for (let at = paragraphs[from]!.first; at <= paragraphs[to - 1]!.last; at++) verse.add(at);
    from = Math.max(from, to);
  }
  return verse;
}

const isLine = ({ opening, chars }: Paragraph): boolean =>
  chars <= MAX_LINE_CHARS && !FIGURE.test(opening) && opening.includes(' ');

function isVerse(lines: Paragraph[]): boolean {
  const open = lines.filter(({ opening }) => !STOPPED.test(opening)).length;
  const carried = lines.filter(
    ({ opening }, at) =>
      CARRIED_END.test(opening) ||
      (at > 0 && !STOPPED.test(lines[at - 1]!.opening) && CARRIED_START.test(opening)),
  ).length;
  return open >= lines.length * MIN_OPEN && carried >= lines.length * MIN_CARRIED;
}
