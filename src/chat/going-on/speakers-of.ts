import type { Given } from '../command.ts';
import { lowOf } from '../understand/low-of.ts';

/** Those whose words were asked for, the two of a comparison among them. */
export const speakersOf = ({ speaker = '', with: other = '' }: Given): string[] =>
  `${speaker};${other}`
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What was asked about, whichever option has it. */
export const subjectOf = ({ about, topic, words }: Given): string | undefined =>
  about ?? topic ?? words;

// `Tobias Marsh @0b25d7`
const TAG = / @[0-9a-f]{6}$/u;

/** A name as people write it. */
export const withoutTag = (name: string): string => name.replace(TAG, '');

/** Whether the one is a shorter name of the other: “Holm” of “Greta Holm”. */
export function mayBeOne(name: string, other: string): boolean {
  const [short, long] = [wordsOf(name), wordsOf(other)].sort((one, two) => one.length - two.length);
  return short!.length > 0 && short!.every((word) => long!.includes(word));
}

// letters, and the marks inside of names
const WORD = /[\p{L}\p{M}'-]+/gu;

const wordsOf = (name: string): string[] => lowOf(withoutTag(name)).match(WORD) ?? [];
