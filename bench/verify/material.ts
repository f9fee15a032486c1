import type { Speaker } from '../../src/model.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { foldWords } from '../../src/text/fold.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { shuffle } from '../../train/random.ts';
import type { Part, Said, SpokenRecord } from './record.ts';

/** What quotations are made of: the statements of one part, and its words and speakers. */
export type Material = {
  random: () => number;
  record: SpokenRecord;
  /** In marks as a whole, each wording once. */
  direct: Said[];
  /** Partly in marks. */
  mixed: Said[];
  /** Of the articles that were kept out: nothing on record comes near. */
  missing: Said[];
  /** Those who are named, each once. */
  speakers: Speaker[];
  /** As often as they are said; those that tell something, and all. */
  tellingWords: string[];
  words: string[];
};

const MIN_MISSING_WORDS = 5;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

export function gatherMaterial(
  record: SpokenRecord,
  missing: Said[],
  { part, random }: { part: Part; random: () => number },
): Material {
  const own = shuffled(
    record.all.filter((said) => said.part === part),
    random,
  );
  const direct = onceEach(own.filter(({ kind }) => kind === 'direct'));
  const words = direct.flatMap(({ text }) => text.match(WORD) ?? []);
  const named = own.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  return {
    ...{ random, record, direct, words },
    mixed: onceEach(own.filter(({ kind }) => kind === 'mixed')),
    missing: onceEach(
      shuffled(missing, random).filter(
        (said) =>
          said.part === part &&
          said.kind === 'direct' &&
          countWords(said.text) >= MIN_MISSING_WORDS &&
          record.isStrange(said.text),
      ),
    ),
    speakers: [...new Map(named.map((speaker) => [speaker.id, speaker])).values()],
    tellingWords: words.filter((word) => word.length > 3 && !STOP_WORDS.has(word.toLowerCase())),
  };
}

export const countWords = (text: string): number => foldWords(text).length;

export const sentencesOf = (text: string): string[] =>
  splitSentences(text).map((sentence) => sentence.text);

/** Sentences in a row, each with a stop, which they lose where an outlet breaks a quotation. */
export const inARow = (sentences: string[]): string =>
  sentences
    .map((one) => (/[.!?…]["”’']?$/u.test(one) ? one : `${one.replace(/[,;:—–-]+$/u, '')}.`))
    .join(' ');

export const pick = <T>(items: T[], random: () => number): T =>
  items[Math.floor(random() * items.length)]!;

/** A number from `from` to `to`, both included. */
export const between = (from: number, to: number, random: () => number): number =>
  from + Math.floor(random() * (to - from + 1));

function shuffled<T>(items: T[], random: () => number): T[] {
  const copy = [...items];
  shuffle(copy, random);
  return copy;
}

const onceEach = (all: Said[]): Said[] => [
  ...new Map(all.map((said) => [foldWords(said.text).join(' '), said])).values(),
];
