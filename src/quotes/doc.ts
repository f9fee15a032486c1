import type { Sentence, Span } from '../model.ts';
import { splitWords, type Word } from '../text/words.ts';
import { findStretches, type Stretch } from './find-stretches.ts';
import { joinSentences } from './join-sentences.ts';

/**
 * A word or mark, with the indices of its unit and of its quoted stretch (-1 outside of all). The
 * marks around a stretch read “ and ” however they were typed, so that what is learned of one style
 * holds for all.
 */
export type Token = Word & { stretch: number; unit: number };

/** A unit: one sentence, or several where a quotation runs across them. */
export type Unit = Span & {
  paragraph: number;
  /** Token indices, `last` inclusive. */
  first: number;
  last: number;
  /** Indices of the quoted stretches in it. */
  stretches: number[];
};

/** A phrase: a run of tokens by their indices, `last` inclusive, such as a source or a cue. */
export type Phrase = { first: number; last: number };

/** An article made ready for attribution. */
export type Doc = { text: string; tokens: Token[]; stretches: Stretch[]; units: Unit[] };

/** Puts words, quoted stretches and sentences together. */
export function readDoc(text: string, sentences: Sentence[], words = splitWords(text)): Doc {
  const stretches = findStretches(text);
  const units = joinSentences(text, sentences, stretches).map(
    (span): Unit => ({ ...span, first: -1, last: -2, stretches: [] }),
  );
  const tokens = units.length > 0 ? placeWords(words, units, stretches) : [];
  tokens.forEach((token, at) => {
    addToken(units[token.unit]!, at, token.stretch);
  });
  return { text, tokens, stretches, units: units.filter(({ first }) => first >= 0) };
}

const OPENING = { text: '“', lower: '“' };
const CLOSING = { text: '”', lower: '”' };

/** Finds the unit and the stretch of each word; all three lists are in the order of the text. */
function placeWords(words: Word[], units: Unit[], stretches: Stretch[]): Token[] {
  const starts = new Set(stretches.map(({ start }) => start));
  const ends = new Set(stretches.map(({ end }) => end));
  let unit = 0;
  let stretch = 0;
  return words.map((word) => {
    while (unit < units.length - 1 && word.start >= units[unit]!.end) unit++;
    while (stretch < stretches.length && word.start >= stretches[stretch]!.end) stretch++;
    const inside = stretch < stretches.length && word.start >= stretches[stretch]!.start;
    const mark = starts.has(word.end) ? OPENING : ends.has(word.start) ? CLOSING : undefined;
    return { ...word, ...mark, stretch: inside ? stretch : -1, unit };
  });
}

function addToken(unit: Unit, at: number, stretch: number): void {
  if (unit.first < 0) unit.first = at;
  unit.last = at;
  if (stretch >= 0 && unit.stretches.at(-1) !== stretch) unit.stretches.push(stretch);
}
