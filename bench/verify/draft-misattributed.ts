import { foldWords } from '../../src/text/fold.ts';
import type { Change } from './change-words.ts';
import { CHANGED_LIGHTLY, changed } from './draft-altered.ts';
import type { Drafter } from './draft-exact.ts';
import type { Draft } from './made.ts';
import { between, countWords, type Material, pick } from './material.ts';
import type { Said } from './record.ts';
import { findStanding, isBy } from './right-verdict.ts';

const MIN_WORDS = 4;
/** More is left for a change to be slight. */
const MIN_CHANGED_WORDS = 8;
const MIN_CUT = 2;
const MIN_KEPT = 5;
/** Who is taken for another has said nothing with so many of the words. */
const MAX_NEAR = 0.4;
const GIVEN = 'Ottoline Barnaby Philippa Cuthbert Rosalind Ignatius Wilhelmina Leopold'.split(' ');
const FAMILY =
  'Brakspear Quillfeather Thistlewood Ormsgarth Vandermolen Pettibone Zubrowski Okonjo'.split(' ');

/** Words on record of one who is named, given to another. */
export const MISATTRIBUTED: { [kind: string]: Drafter } = {
  'word for word, another speaker': of(whole, anybody),
  'word for word, another of the same report': of(whole, neighbour),
  'word for word, a name that is nobody’s': of(whole, nobody),
  'slightly changed, another speaker': of(slightly, anybody),
  'slightly changed, a name that is nobody’s': of(slightly, nobody),
  'cut, another speaker': of(cut, anybody),
};

type Write = (said: Said, material: Material) => string | undefined;
type Choose = (said: Said, material: Material) => string | undefined;

function of(write: Write, choose: Choose): Drafter {
  return (material): Draft | undefined => {
    const said = pick(material.direct, material.random);
    const words = write(said, material);
    const speaker = choose(said, material);
    if (words === undefined || speaker === undefined || countWords(words) < MIN_WORDS)
      return undefined;
    const standing = findStanding(said.text, material.record).map((one) => one.said);
    if (standing.some((one) => one.speaker === null || sharesName(one, speaker))) return undefined;
    const isNear = material.record.shareOf(words, (one) => isBy(one, speaker)) >= MAX_NEAR;
    return isNear ? undefined : { words, speaker, from: [said.id] };
  };
}

/** Be it by a role: whoever speaks for a firm is not another than the firm. */
const sharesName = ({ called }: Said, name: string): boolean =>
  foldWords(name).some((word) => called.has(word));

function whole({ text }: Said): string {
  return text;
}

function slightly({ text }: Said, material: Material): string | undefined {
  const change: Change = pick(CHANGED_LIGHTLY, material.random);
  return changed(text, change, MIN_CHANGED_WORDS, material);
}

function cut({ text }: Said, { random }: Material): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length < MIN_CUT + MIN_KEPT) return undefined;
  return words.slice(0, between(MIN_KEPT, words.length - MIN_CUT, random)).join(' ');
}

function anybody(_: Said, { speakers, random }: Material): string | undefined {
  return pick(speakers, random)?.name;
}

function neighbour(said: Said, { record, random }: Material): string | undefined {
  const names = record.all.flatMap(({ articleId, speaker }) =>
    articleId === said.articleId && speaker && speaker.id !== said.speaker?.id
      ? [speaker.name]
      : [],
  );
  return names.length > 0 ? pick(names, random) : undefined;
}

function nobody(_: Said, { record, random }: Material): string | undefined {
  const name = `${pick(GIVEN, random)} ${pick(FAMILY, random)}`;
  const words = foldWords(name);
  const isKnown = record.all.some(({ called }) => words.some((word) => called.has(word)));
  return isKnown ? undefined : name;
}
