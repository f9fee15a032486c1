import type { Span } from '../../model.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { NO_SPEAKERS } from '../rules/no-speakers.ts';
import { partOf } from './labels-of-parts.ts';

/** A paragraph that opens with a name and a colon, as in a transcript or an interview. */
export type TurnLabel = {
  /** The tokens of the name, without title and post. */
  name: Phrase;
  /** The name as it is compared. */
  text: string;
  /** `Q` and `Reporter` ask, `A` answers; what a name does is for others to tell. */
  part: 'asks' | 'answers' | 'speaks';
  isShouted: boolean;
  paragraph: number;
  /** Where the words begin; the paragraph's end where they stand in the next one. */
  start: number;
};

const TITLE = String.raw`(?:(?:DR|GEN|GOV|MR|MRS|MS|PROF|REP|REV|SEN|Dr|Gen|Gov|Mr|Mrs|Ms|Prof|Rep|Rev|Sen)(?:\. ?| ))?`;
const WORD = String.raw`\p{Lu}[\p{L}'’.-]*`;
const NAME = String.raw`${WORD}(?: (?:${WORD}|al|bin|da|de|del|der|la|van|von)){0,4}(?: \d{1,2})?`;
const POST = String.raw`(?:, [\p{L} .’'()-]{2,40}){0,2}`;
const PARTY = String.raw`(?: [([][^()[\]\n]{1,40}[)\]])?`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const CLOCK = String.raw`(?:[([]${TIME}[)\]] ?)?`;
const CLOCK_BEHIND = String.raw`(?: [([]?${TIME}[)\]]?)?`;
// “>> ” of a caption
const ARROWS = '(?:>{1,3} ?)?';
const WORDS_FOLLOW = `(?: *$| +${CLOCK}(?=$|[^\\s“"‘'«£$€]))`;

/**
 * “SEN. RUTH CALDER: ”, “KEVIN MARLOW, HOST: ”, “Ida Lund (Greens): ”, “[00:12] Ida Lund: ”, “>> LUND: ”,
 * “Ida Lund [00:12]: ”, or one of these alone; no quotation mark or sum of money may follow.
 */
const LABEL = new RegExp(
  `^${ARROWS}${CLOCK}${TITLE}(${NAME})${POST}${PARTY}${CLOCK_BEHIND} ?:${WORDS_FOLLOW}`,
  'u',
);
// “Ida Lund 00:12”: a line of its own.
const CLOCKED = new RegExp(`^${TITLE}(${NAME}) [([]?${TIME}[)\\]]?$`, 'u');
// “Q: ”, “Q. ”, “Q1: ”, “Q Mr. President”, “Q (Inaudible.)”, “QWhy”, “Question 3: ”
const QUESTION =
  /^(?:Q\d{0,2}[:.)](?= |$)|Question(?: \d{1,2})?:|Q(?= ["'([“‘…—–-]?\p{Lu}| [—–-]{1,2} ?\p{L})|Q(?=\p{Lu}[\p{Ll}’']))\s*/u;
// “A: ”, “A. ”, “Answer: ”
const ANSWER = /^(?:A\d{0,2}[:.)](?= |$)|Answer(?: \d{1,2})?:)\s*/u;
// “>> ”: somebody else speaks.
const SOMEBODY = /^>{2,3}(?!>)\s*/u;
/** No label is longer. */
const MAX_LABEL_CHARS = 120;

/**
 * Reads the label of the paragraph that begins with `unit`; `bare` is one without a colon that the
 * article has shown to be a label.
 */
export function readTurnLabel(
  doc: Doc,
  unit: Unit,
  { start, end }: Span,
  bare?: BareLabel,
): TurnLabel | undefined {
  const opening = doc.text.slice(start, Math.min(end, start + MAX_LABEL_CHARS));
  const name = bare ?? readClocked(opening);
  if (name)
    return toLabel(doc, unit, name.written, {
      from: start,
      start: Math.min(start + name.length, end),
    });
  return (
    readPart(unit, 'asks', QUESTION.exec(opening)) ??
    readPart(unit, 'answers', ANSWER.exec(opening)) ??
    readNamed(doc, unit, opening, end) ??
    readPart(unit, 'asks', SOMEBODY.exec(opening))
  );
}

/** A name as it is written, and how much of the paragraph it takes with what stands around it. */
export type BareLabel = { written: string; length: number };

function readClocked(opening: string): BareLabel | undefined {
  const written = CLOCKED.exec(opening)?.[1];
  return written && opening.length < MAX_LABEL_CHARS
    ? { written, length: opening.length }
    : undefined;
}

function readPart(
  unit: Unit,
  part: 'asks' | 'answers',
  match: RegExpExecArray | null,
): TurnLabel | undefined {
  return match
    ? {
        name: { first: unit.first, last: unit.first },
        text: part === 'asks' ? 'q' : 'a',
        part,
        isShouted: false,
        paragraph: unit.paragraph,
        start: unit.start + match[0].length,
      }
    : undefined;
}

function readNamed(doc: Doc, unit: Unit, opening: string, end: number): TurnLabel | undefined {
  const match = LABEL.exec(opening);
  const written = match?.[1];
  if (!match || !written || written.length < 2) return undefined;
  const start = Math.min(unit.start + match[0].length, end);
  const isCut = match[0].length === opening.length && start < end;
  if (isCut) return undefined;
  return toLabel(doc, unit, written, { from: unit.start + match[0].indexOf(written), start });
}

/** The label with the name `written` at `from`, whose words begin at `start`. */
function toLabel(
  { tokens }: Doc,
  unit: Unit,
  written: string,
  { from, start }: { from: number; start: number },
): TurnLabel | undefined {
  const lower = written.toLowerCase();
  if (NO_SPEAKERS.has(lower)) return undefined;
  let { first } = unit;
  while (first < unit.last && tokens[first]!.start < from) first++;
  let last = first;
  while (tokens[last + 1] && tokens[last + 1]!.end <= from + written.length) last++;
  return {
    name: { first, last },
    text: lower,
    part: partOf(lower) ?? 'speaks',
    isShouted: written === written.toUpperCase(),
    paragraph: unit.paragraph,
    start,
  };
}
