import {
  type Change,
  changeNumber,
  dropWord,
  mistype,
  replaceWords,
  swapSynonym,
  swapWords,
  turnRound,
} from './change-words.ts';
import { type Drafter, maybeNameOf } from './draft-exact.ts';
import { countWords, type Material, pick, sentencesOf } from './material.ts';

const MIN_WORDS = 6;
/** Below, a third of a sentence tells nothing. */
const MIN_HEAVY_WORDS = 9;
const MAX_WORDS = 60;

/** One word of a sentence replaced, or dropped. */
export const CHANGED_LIGHTLY: Change[] = [replaceWords(() => 1), dropWord];

/** Nearly on record. */
export const ALTERED: { [kind: string]: Drafter } = {
  'one word replaced': of(replaceWords(() => 1)),
  'two words replaced': of(replaceWords(() => 2)),
  'three words replaced': of(
    replaceWords(() => 3),
    MIN_HEAVY_WORDS,
  ),
  'a word left out of the middle': of(dropWord),
  '“not” put in or taken out': of(turnRound),
  'a number changed': of(changeNumber),
  'two neighbours swapped': of(swapWords),
  'a word for the same': of(swapSynonym),
  'a third of the words changed': of(
    replaceWords((length) => Math.ceil(length / 3)),
    MIN_HEAVY_WORDS,
  ),
  'a typing error in each longer word': of(mistype),
};

/** Of a whole statement, or of a sentence of it. */
function of(change: Change, least = MIN_WORDS): Drafter {
  return (material) => {
    const said = pick(material.direct, material.random);
    const own = material.random() < 0.5 ? said.text : pick(sentencesOf(said.text), material.random);
    const words = changed(own, change, least, material);
    return words ? { words, speaker: maybeNameOf(said, material), from: [said.id] } : undefined;
  };
}

export function changed(
  text: string,
  change: Change,
  least: number,
  material: Material,
): string | undefined {
  const count = countWords(text);
  if (count < least || count > MAX_WORDS) return undefined;
  return change(text.split(/\s+/u), material)?.join(' ');
}
