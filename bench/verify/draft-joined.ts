import { foldTerms } from '../../src/text/fold-terms.ts';
import { type Drafter, nameOf } from './draft-exact.ts';
import { between, countWords, inARow, pick, sentencesOf } from './material.ts';
import type { Said } from './record.ts';

const MIN_PART_WORDS = 4;
const MIN_TELLING = 2;
/** A part with less of all words is a change of the other. */
const MIN_SHARE = 0.2;
const LINKS = [' ', ' and ', ', and ', ' but '];

const isOne = (one: Said, other: Said): boolean =>
  one.speaker !== null && one.speaker.id === other.speaker?.id;
const isNear = (one: Said, other: Said): boolean => one.articleId === other.articleId;

/** Parts of several statements put together as one. */
export const JOINED: { [kind: string]: Drafter } = {
  'halves, same speaker, same report': of(
    [head, tail],
    (one, other) => isOne(one, other) && isNear(one, other),
  ),
  'halves, same speaker, another report': of(
    [head, tail],
    (one, other) => isOne(one, other) && !isNear(one, other),
  ),
  'halves, another speaker, same report': of(
    [head, tail],
    (one, other) => !isOne(one, other) && isNear(one, other),
  ),
  'halves, another speaker, another report': of(
    [head, tail],
    (one, other) => !isOne(one, other) && !isNear(one, other),
  ),
  'three parts': of([head, middle, tail], () => true),
  'whole sentences, same speaker': of([sentence, sentence], isOne),
  'whole sentences, another speaker': of([sentence, sentence], (one, other) => !isOne(one, other)),
};

type Take = (text: string, random: () => number) => string | undefined;

function of(takes: Take[], fits: (one: Said, other: Said) => boolean): Drafter {
  return (material) => {
    const { random } = material;
    const said: Said[] = [];
    const parts: string[] = [];
    for (const take of takes) {
      const [first] = said;
      const rest = first
        ? material.direct.filter((one) => isOther(one, said) && fits(first, one))
        : material.direct;
      const one = rest.length > 0 ? pick(rest, random) : undefined;
      const part = one && take(pick(sentencesOf(one.text), random), random);
      if (!part || !tells(part)) return undefined;
      said.push(one);
      parts.push(part);
    }
    const words = takes.includes(sentence) ? inARow(parts) : put(parts, random);
    const isEven = parts.every((part) => countWords(part) >= MIN_SHARE * countWords(words));
    const speaker = random() < 0.5 ? nameOf(said[0]!) : null;
    return isEven ? { words, speaker, from: said.map(({ id }) => id) } : undefined;
  };
}

const isOther = (one: Said, said: Said[]): boolean => said.every(({ id }) => id !== one.id);

const tells = (part: string): boolean =>
  countWords(part) >= MIN_PART_WORDS && foldTerms(part).length >= MIN_TELLING;

function put(parts: string[], random: () => number): string {
  return parts.reduce((all, part) => {
    const isStopped = /[.!?]["”’']?$/u.test(all);
    return isStopped
      ? `${all} ${part}`
      : `${all.replace(/[,;:—–]+$/u, '')}${pick(LINKS, random)}${part}`;
  });
}

function head(text: string, random: () => number): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length < 2 * MIN_PART_WORDS) return undefined;
  return words.slice(0, between(MIN_PART_WORDS, words.length - 2, random)).join(' ');
}

function tail(text: string, random: () => number): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length < 2 * MIN_PART_WORDS) return undefined;
  return words.slice(-between(MIN_PART_WORDS, words.length - 2, random)).join(' ');
}

function middle(text: string, random: () => number): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length < 2 * MIN_PART_WORDS) return undefined;
  const from = between(1, words.length - MIN_PART_WORDS - 1, random);
  return words.slice(from, from + between(MIN_PART_WORDS, 2 * MIN_PART_WORDS, random)).join(' ');
}

function sentence(text: string): string {
  return text;
}
