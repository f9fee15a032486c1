import type { Sentence, Span } from '../model.ts';
import { splitWords, type Word } from '../text/words.ts';
import { findStretches, type Stretch } from './find-stretches.ts';

/**
 * A word with where it stands: `stretch` is the index of the quoted stretch it is in, -1 outside. The marks around a
 * stretch read “ and ” however they were typed, so that what is learned of one style holds for all.
 */
export type Token = Word & { stretch: number; unit: number };

/** Sentences taken together so that none ends inside a quotation. */
export type Unit = Span & {
  paragraph: number /** Token indices, `last` inclusive. */;
  first: number;
  last: number;
  stretches: number[];
};

/** A run of tokens by their indices, `last` inclusive: a source, a cue. */
export type Phrase = { first: number; last: number };

/** An article made ready for attribution. */
export type Doc = { text: string; tokens: Token[]; stretches: Stretch[]; units: Unit[] };

const OPENED = { text: '“', lower: '“' };
const CLOSED_WITH = { text: '”', lower: '”' };

/** Puts words, quoted stretches and sentences together. */
export function readDoc(text: string, sentences: Sentence[]): Doc {
  const stretches = findStretches(text);
  const spans = joinSentences(text, sentences, stretches);
  const tokens: Token[] = [];
  const units: Unit[] = spans.map((span) => ({ ...span, first: -1, last: -2, stretches: [] }));
  const opens = new Set(stretches.map(({ start }) => start));
  const closes = new Set(stretches.map(({ end }) => end));
  const markAround = ({ start, end }: Word) =>
    opens.has(end) ? OPENED : closes.has(start) ? CLOSED_WITH : undefined;
  let unit = 0;
  let stretch = 0;
  for (const word of splitWords(text)) {
    while (unit < units.length - 1 && word.start >= units[unit]!.end) unit++;
    while (stretch < stretches.length && word.start >= stretches[stretch]!.end) stretch++;
    const inside = stretch < stretches.length && word.start >= stretches[stretch]!.start;
    const home = units[unit];
    if (!home) break;
    if (home.first < 0) home.first = tokens.length;
    home.last = tokens.length;
    if (inside && home.stretches.at(-1) !== stretch) home.stretches.push(stretch);
    tokens.push({ ...word, ...markAround(word), stretch: inside ? stretch : -1, unit });
  }
  return { text, tokens, stretches, units: units.filter(({ first }) => first >= 0) };
}

/** A boundary inside a stretch is none; `“Why now?” she asked` and `“Go!” Rourke said.` are one unit. */
function joinSentences(
  text: string,
  sentences: Sentence[],
  stretches: Stretch[],
): (Span & { paragraph: number })[] {
  const spans: (Span & { paragraph: number })[] = [];
  let stretch = 0;
  for (const { start, end, paragraph } of sentences) {
    const last = spans.at(-1);
    while (stretch < stretches.length && stretches[stretch]!.end < start) stretch++;
    const around = stretches[stretch];
    const cut = around !== undefined && around.start < start && start < around.end;
    const stop = last && CLOSED.exec(text.slice(last.end - 3, last.end))?.[1];
    const tail = text.slice(start, end);
    const asked = stop !== undefined && stop !== '.' && SHORT_CUE.test(tail);
    const signed = stop !== undefined && SIGNATURE.test(tail);
    if (last && last.paragraph === paragraph && (cut || asked || signed)) last.end = end;
    else spans.push({ start, end, paragraph });
  }
  return spans;
}

// A sentence that ends as speech does, and its stop.
const CLOSED = /([.?!])(?:["”’»]|''|’’)$/u;
// What follows a question or shout: up to four words, a verb of saying, and little more.
const SHORT_CUE =
  /^(?:\S+ ){1,4}?(?:said|asked|asks|says|wrote|added|told|demanded|shouted|replied)\b[^“”"]{0,60}$/u;
// “…” — Jane Doe
const SIGNATURE = /^(?:[—–\u2015-]|--) ?\p{Lu}[^.!?“”"]{1,60}\.?$/u;
