import { foldWords } from '../../src/text/fold.ts';
import { between, pick } from './material.ts';
import { SYNONYMS } from './synonyms.ts';

/** Changes the words of a text, which are given with the marks at them; undefined where it cannot. */
export type Change = (words: string[], given: Given) => string[] | undefined;
type Given = { random: () => number; tellingWords: string[] };

const AUXILIARY =
  /^(?:is|are|was|were|will|would|can|could|should|have|has|had|do|does|did|must|may)$/iu;
const NOT_IN = /^(is|are|was|were|would|could|should|have|has|had|do|does|did)n['’]t$/iu;
const TO_POSITIVE: { [word: string]: string } = { "don't": 'do', "can't": 'can', "won't": 'will' };
const NUMBERS =
  'two three four five six seven eight nine ten twenty hundred thousand million billion'.split(' ');
const MIN_MISTYPED_CHARS = 4;

/** A word without the marks at it changed, case of the first letter kept. */
function changeWord(word: string, change: (core: string) => string): string {
  return word.replace(/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u, (core) => {
    const changed = change(core);
    return /^\p{Lu}/u.test(core) ? changed[0]!.toUpperCase() + changed.slice(1) : changed;
  });
}

const coreOf = (word: string): string => foldWords(word).join('');

/** Replaces so many words, picked at random, by others of the corpus. */
export const replaceWords =
  (count: (length: number) => number): Change =>
  (words, { random, tellingWords }) => {
    const changed = [...words];
    const places = words.flatMap((word, at) => (coreOf(word) === '' ? [] : [at]));
    const wanted = count(words.length);
    if (places.length < wanted) return undefined;
    for (let n = 0; n < wanted; n++) {
      const [at] = places.splice(Math.floor(random() * places.length), 1);
      const other = pick(tellingWords, random);
      if (coreOf(other) === coreOf(words[at!]!)) return undefined;
      changed[at!] = changeWord(words[at!]!, () => other.toLowerCase());
    }
    return changed;
  };

/** Leaves one word out that is neither the first nor the last. */
export const dropWord: Change = (words, { random }) =>
  words.length < 4 ? undefined : words.toSpliced(between(1, words.length - 2, random), 1);

/** Takes a “not” out, or puts one in behind an auxiliary verb. */
export const turnRound: Change = (words, { random }) => {
  const places = words.flatMap((word, at) => {
    const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const isNot = at > 0 && at < words.length - 1 && /^not$/iu.test(core);
    const positive = NOT_IN.exec(core)?.[1] ?? TO_POSITIVE[core.toLowerCase().replace('’', "'")];
    if (isNot) return [{ at, to: [] }];
    if (positive) return [{ at, to: [changeWord(word, () => positive.toLowerCase())] }];
    return AUXILIARY.test(word) && at < words.length - 1 ? [{ at, to: [word, 'not'] }] : [];
  });
  if (places.length === 0) return undefined;
  const { at, to } = pick(places, random);
  return words.toSpliced(at, 1, ...to);
};

/** Another number, in digits or in words. */
export const changeNumber: Change = (words, { random }) => {
  const places = words.flatMap((word, at) =>
    /\d/u.test(word) || NUMBERS.includes(coreOf(word)) ? [at] : [],
  );
  if (places.length === 0) return undefined;
  const at = pick(places, random);
  const word = words[at]!;
  const core = coreOf(word);
  const other = pick(
    NUMBERS.filter((one) => one !== core),
    random,
  );
  const changed = /\d/u.test(word)
    ? word.replace(/\d(?!.*\d)/u, (digit) => String((Number(digit) + between(1, 8, random)) % 10))
    : changeWord(word, () => other);
  return words.with(at, changed);
};

/** Two neighbours change places. */
export const swapWords: Change = (words, { random }) => {
  const at = between(0, words.length - 2, random);
  const [one, other] = [words[at]!, words[at + 1]!];
  if (coreOf(one) === coreOf(other) || coreOf(one) === '' || coreOf(other) === '') return undefined;
  const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return words
    .with(
      at,
      one.replace(bare(one), () => bare(other)),
    )
    .with(
      at + 1,
      other.replace(bare(other), () => bare(one)),
    );
};

/** A word for the same. */
export const swapSynonym: Change = (words, { random }) => {
  const places = words.flatMap((word, at) => (SYNONYMS.has(coreOf(word)) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = pick(places, random);
  return words.with(
    at,
    changeWord(words[at]!, (core) => SYNONYMS.get(core.toLowerCase()) ?? core),
  );
};

/** A typing error in each longer word: two letters change places, one is left out, doubled or another. */
export const mistype: Change = (words, { random }) =>
  words.map((word) =>
    coreOf(word).length < MIN_MISTYPED_CHARS || /\d/u.test(word) ? word : mistypeWord(word, random),
  );

function mistypeWord(word: string, random: () => number): string {
  return changeWord(word, (core) => {
    const at = between(1, core.length - 2, random);
    const [head, one, two, tail] = [
      core.slice(0, at),
      core[at]!,
      core[at + 1]!,
      core.slice(at + 2),
    ];
    const letter = pick(
      [...'aeinorst'].filter((own) => own !== one),
      random,
    );
    const wrong = [
      head + two + one + tail,
      head + two + tail,
      head + one + one + two + tail,
      head + letter + two + tail,
    ];
    return pick(
      wrong.filter((own) => own !== core),
      random,
    );
  });
}
