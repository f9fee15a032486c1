import type { Span } from '../../model.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { NO_SPEAKERS } from '../rules/no-speakers.ts';
import { readPart } from './labels-of-parts.ts';

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
const CLOCK = String.raw`(?:[([]\d{1,2}:\d{2}(?::\d{2})?[)\]] ?)?`;

/**
 * “SEN. RUTH CALDER: ”, “KEVIN MARLOW, HOST: ”, “Ida Lund (Greens): ”, “[00:12] Ida Lund: ”, or one of
 * these alone; no quotation mark or sum of money may follow.
 */
const LABEL = new RegExp(
  `^${CLOCK}${TITLE}(${NAME})${POST}${PARTY} ?:(?: *$| +${CLOCK}(?=$|[^\\s“"‘'«£$€]))`,
  'u',
);
// “Q: ”, “Q. ”, “Q1: ”, “Q Mr. President”, “Q (Inaudible.)”, “QWhy”, “Question 3: ”
const QUESTION =
  /^(?:Q\d{0,2}[:.)](?= |$)|Question(?: \d{1,2})?:|Q(?= ["'([“‘…—–-]?\p{Lu}| [—–-]{1,2} ?\p{L})|Q(?=\p{Lu}[\p{Ll}’']))\s*/u;
// “A: ”, “A. ”, “Answer: ”
const ANSWER = /^(?:A\d{0,2}[:.)](?= |$)|Answer(?: \d{1,2})?:)\s*/u;
/** No label is longer. */
const MAX_LABEL_CHARS = 120;

/** Reads the label of the paragraph that begins with `unit`; `isAlone`: it is one, without a colon. */
export function readTurnLabel(
  doc: Doc,
  unit: Unit,
  { start, end }: Span,
  isAlone = false,
): TurnLabel | undefined {
  const opening = doc.text.slice(start, Math.min(end, start + MAX_LABEL_CHARS));
  if (isAlone) return readNamed(doc, unit, `${opening}:`, end);
  return readQuestionOrAnswer(unit, opening) ?? readNamed(doc, unit, opening, end);
}

function readQuestionOrAnswer(unit: Unit, opening: string): TurnLabel | undefined {
  const question = QUESTION.exec(opening);
  const match = question ?? ANSWER.exec(opening);
  if (!match) return undefined;
  return {
    name: { first: unit.first, last: unit.first },
    text: question ? 'q' : 'a',
    part: question ? 'asks' : 'answers',
    isShouted: false,
    paragraph: unit.paragraph,
    start: unit.start + match[0].length,
  };
}

function readNamed(
  { tokens }: Doc,
  unit: Unit,
  opening: string,
  end: number,
): TurnLabel | undefined {
  const match = LABEL.exec(opening);
  const written = match?.[1];
  if (!match || !written || written.length < 2) return undefined;
  const start = Math.min(unit.start + match[0].length, end);
  const isCut = match[0].length === opening.length && start < end;
  const lower = written.toLowerCase();
  if (isCut || NO_SPEAKERS.has(lower)) return undefined;
  const from = unit.start + match[0].indexOf(written);
  let { first } = unit;
  while (first < unit.last && tokens[first]!.start < from) first++;
  let last = first;
  while (tokens[last + 1] && tokens[last + 1]!.end <= from + written.length) last++;
  return {
    name: { first, last },
    text: lower,
    part: readPart(lower) ?? 'speaks',
    isShouted: written === written.toUpperCase(),
    paragraph: unit.paragraph,
    start,
  };
}
