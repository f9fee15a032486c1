import type { Doc, Phrase, Unit } from '../doc.ts';
import { NO_SPEAKERS } from './no-speakers.ts';

/** A paragraph that opens with a name and a colon, as in a transcript or an interview. */
export type TurnLabel = {
  /** The tokens of the name, without title and post. */
  name: Phrase;
  /** The name as it is compared. */
  text: string;
  isShouted: boolean;
  paragraph: number;
  /** Where the words begin. */
  start: number;
};

// “SEN. RUTH CALDER: ”, “KEVIN MARLOW, HOST: ”, “Ida Lund (Greens): ”; no quotation mark or sum of money may follow.
const LABEL =
  /^(?:(?:SEN|REP|GOV|DR|MR|MRS|MS|GEN|PROF|REV)\. ?|(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Gen|Prof|Rev)\. ?)?(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|al|bin|da|de|del|der|la|van|von)){0,4})(?:, [\p{L} .’'-]{2,40})?(?: \([^()\n]{1,40}\))?: +(?=[^\s“"‘'«£$€])/u;
/** No label is longer. */
const MAX_LABEL_CHARS = 120;

/** Reads the label of the paragraph that begins with `unit`. */
export function readTurnLabel({ text, tokens }: Doc, unit: Unit): TurnLabel | undefined {
  const match = LABEL.exec(text.slice(unit.start, unit.start + MAX_LABEL_CHARS));
  const written = match?.[1];
  if (!match || !written) return undefined;
  const from = unit.start + match[0].indexOf(written);
  let { first } = unit;
  while (first < unit.last && tokens[first]!.start < from) first++;
  let last = first;
  while (tokens[last + 1] && tokens[last + 1]!.end <= from + written.length) last++;
  const lower = written.toLowerCase();
  // “Q: …”, “A: …” name nobody.
  if (written.length < 2 || NO_SPEAKERS.has(lower)) return undefined;
  return {
    name: { first, last },
    text: lower,
    isShouted: written === written.toUpperCase(),
    paragraph: unit.paragraph,
    start: unit.start + match[0].length,
  };
}
