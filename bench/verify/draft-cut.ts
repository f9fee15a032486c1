import type { Drafter } from './draft-exact.ts';
import { maybeNameOf } from './draft-exact.ts';
import type { Draft } from './made.ts';
import { between, inARow, type Material, pick, sentencesOf } from './material.ts';

const MIN_LEFT_OUT = 2;
const MIN_KEPT = 4;
const GAPS = [' … ', '… ', ' ... ', '... ', ' [...] ', ' [ … ] ', ' (…) ', ' . . . '];

/** On record, but not as a whole: at least two words are left out and four kept. */
export const CUT: { [kind: string]: Drafter } = {
  'the head left out': (material) =>
    ofSentence(material, MIN_LEFT_OUT + MIN_KEPT, (words) =>
      words.slice(between(MIN_LEFT_OUT, words.length - MIN_KEPT, material.random)).join(' '),
    ),
  'the tail left out': (material) =>
    ofSentence(material, MIN_LEFT_OUT + MIN_KEPT, (words) =>
      words.slice(0, between(MIN_KEPT, words.length - MIN_LEFT_OUT, material.random)).join(' '),
    ),
  'head and tail left out': (material) =>
    ofSentence(material, 2 * MIN_LEFT_OUT + MIN_KEPT, (words) => {
      const from = between(MIN_LEFT_OUT, words.length - MIN_KEPT - MIN_LEFT_OUT, material.random);
      const to = between(from + MIN_KEPT, words.length - MIN_LEFT_OUT, material.random);
      return words.slice(from, to).join(' ');
    }),
  'the tail left out, set as a sentence': (material) =>
    ofSentence(material, MIN_LEFT_OUT + MIN_KEPT, (words) => {
      const ends = words.flatMap((word, at) =>
        /[,;:—–]$/u.test(word) && at + 1 >= MIN_KEPT && at + 1 <= words.length - MIN_LEFT_OUT
          ? [at + 1]
          : [],
      );
      if (ends.length === 0) return undefined;
      const kept = words.slice(0, pick(ends, material.random)).join(' ');
      return `${kept.replace(/[,;:—–]$/u, '')}.`;
    }),
  'the middle left out, with a sign': (material) =>
    ofSentence(material, MIN_LEFT_OUT + 2 * MIN_KEPT, (words) => {
      const last = words.length - MIN_KEPT;
      const from = between(MIN_KEPT, last - MIN_LEFT_OUT, material.random);
      const to = between(from + MIN_LEFT_OUT, last, material.random);
      const gap = pick(GAPS, material.random);
      return `${words.slice(0, from).join(' ')}${gap}${words.slice(to).join(' ')}`;
    }),
  'a sentence between left out': (material) =>
    ofStatement(material, 3, (own) => {
      const at = between(0, own.length - 3, material.random);
      return inARow([own[at]!, own[at + 2]!]);
    }),
  'the second of two sentences cut': (material) =>
    ofStatement(material, 2, (own) => {
      const at = between(0, own.length - 2, material.random);
      const words = own[at + 1]!.split(/\s+/u);
      if (words.length < MIN_LEFT_OUT + MIN_KEPT) return undefined;
      const to = between(MIN_KEPT, words.length - MIN_LEFT_OUT, material.random);
      return `${inARow([own[at]!])} ${words.slice(0, to).join(' ')}`;
    }),
};

function ofStatement(
  material: Material,
  least: number,
  write: (sentences: string[]) => string | undefined,
): Draft | undefined {
  const said = pick(material.direct, material.random);
  const own = sentencesOf(said.text);
  const words = own.length >= least ? write(own) : undefined;
  return words === undefined
    ? undefined
    : { words, speaker: maybeNameOf(said, material), from: [said.id] };
}

function ofSentence(
  material: Material,
  least: number,
  write: (words: string[]) => string | undefined,
): Draft | undefined {
  return ofStatement(material, 1, (own) => {
    // “–” and “...” by themselves are no words.
    const words = pick(own, material.random)
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    return words.length >= least ? write(words) : undefined;
  });
}
