import { foldWords } from '../../src/text/fold.ts';
import type { Draft } from './made.ts';
import { between, countWords, inARow, type Material, pick, sentencesOf } from './material.ts';
import type { Said } from './record.ts';

export type Drafter = (material: Material) => Draft | undefined;

const MAX_SHORT_WORDS = 4;
const MIN_SENTENCE_WORDS = 4;

/** Whoever spoke, by their whole name. */
export const nameOf = ({ speaker }: Said): string | null => speaker?.name ?? null;

/** Half of all quotations are brought with who spoke, as far as that is known. */
export const maybeNameOf = (said: Said, { random }: Material): string | null =>
  random() < 0.5 ? nameOf(said) : null;

/** Word for word on record, in all the ways in which people write words down. */
export const EXACT: { [kind: string]: Drafter } = {
  'a whole statement, its speaker': (material) => ofNamed(material, (said) => said.text),
  'a whole statement, nobody named': ({ direct, random }) => {
    const said = pick(direct, random);
    return { words: said.text, speaker: null, from: [said.id] };
  },
  'a whole statement, the last name alone': ({ direct, random }) => {
    const said = pick(direct, random);
    const names = said.speaker?.kind === 'person' ? said.speaker.name.split(' ') : [];
    if (names.length < 2) return undefined;
    return { words: said.text, speaker: names.at(-1)!, from: [said.id] };
  },
  'a whole statement of 1 to 4 words': (material) =>
    ofAny(material, ({ text }) => (countWords(text) <= MAX_SHORT_WORDS ? text : undefined)),
  'a whole sentence of several': (material) =>
    ofAny(material, ({ text }) => {
      const own = sentencesOf(text);
      const fit = own.filter((one) => countWords(one) >= MIN_SENTENCE_WORDS);
      return own.length > 1 && fit.length > 0 ? pick(fit, material.random) : undefined;
    }),
  'two sentences of more': (material) =>
    ofAny(material, ({ text }) => {
      const own = sentencesOf(text);
      if (own.length < 3) return undefined;
      const at = between(0, own.length - 2, material.random);
      return inARow(own.slice(at, at + 2));
    }),
  'a part in marks of reported speech': (material) => {
    const said = pick(material.mixed, material.random);
    const marked = said.wordings.slice(0, -1).filter(({ keys }) => keys.length > 1);
    if (marked.length === 0) return undefined;
    const { text } = pick(marked, material.random);
    return { words: text, speaker: maybeNameOf(said, material), from: [said.id] };
  },
  'other marks and dashes': (material) =>
    ofAny(material, ({ text }) => otherMarks(text, material.random)),
  'other case': (material) =>
    ofAny(material, ({ text }) =>
      material.random() < 0.5 ? text.toUpperCase() : text.toLowerCase(),
    ),
  'other white space': (material) =>
    ofAny(material, ({ text }) =>
      text.replace(/\s+/gu, () => pick([' ', '  ', '\n', '\t', '\u00a0', ' \n '], material.random)),
    ),
};

function ofNamed(material: Material, write: (said: Said) => string): Draft | undefined {
  const said = pick(material.direct, material.random);
  return said.speaker ? { words: write(said), speaker: nameOf(said), from: [said.id] } : undefined;
}

function ofAny(material: Material, write: (said: Said) => string | undefined): Draft | undefined {
  const said = pick(material.direct, material.random);
  const words = write(said);
  if (words === undefined || foldWords(words).length === 0) return undefined;
  return { words, speaker: maybeNameOf(said, material), from: [said.id] };
}

/** As another outlet, or a telephone, would set it. */
function otherMarks(text: string, random: () => number): string {
  const curly = random() < 0.5;
  const plain = text
    .replace(/['’‘]/gu, curly ? '’' : "'")
    .replace(/["“”]/gu, "'")
    .replace(/\s*(?:—|–|--|\s-)\s*/gu, pick([' — ', '—', ' – ', ' - ', ' -- '], random));
  const bare = plain.replace(/[.,]$/u, '');
  const end = pick(['', '.', ','], random);
  const [open, close] = pick(
    [
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
      ["'", "'"],
      ['«', '»'],
      ['', ''],
    ],
    random,
  );
  return `${open}${/[!?…]$/u.test(bare) ? bare : bare + end}${close}`;
}
