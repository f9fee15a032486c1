import type { Passage } from '../passages.ts';
import type { Scene } from '../scene.ts';
import type { Shares, Terms } from './shares.ts';

/** A sentence of which one told sentence, or all of them together, say this much is told already. */
const MAX_SHARE_OF_ONE = 0.45;
const MAX_SHARE_OF_ALL = 0.7;
/** A quotation of so many terms is judged by itself, whoever is said to have spoken where. */
const MIN_QUOTED_TERMS = 5;

const QUOTED = /["“][^"“”]*["”]/gu;

/** What has been told, and whether a passage would only tell it again. */
export function createTold({ passages, words }: Scene, { share }: Shares) {
  const told: Terms[] = [];
  const all = new Set<number>();
  return {
    add(terms: Iterable<number>): void {
      const own = new Set(terms);
      told.push(own);
      for (const term of own) all.add(term);
    },
    has: (at: number): boolean =>
      partsOf(passages[at]!).some(
        (part) =>
          share(part, all) > MAX_SHARE_OF_ALL ||
          told.some((other) => share(part, other) > MAX_SHARE_OF_ONE),
      ),
  };

  /** The sentence, and what is quoted in it. */
  function partsOf({ sentence, terms }: Passage): Terms[] {
    const quoted = (sentence.text.match(QUOTED) ?? []).flatMap((part) => words.read(part).terms);
    return [terms, quoted.length >= MIN_QUOTED_TERMS ? quoted : []]
      .filter((part) => part.length > 0)
      .map((part) => new Set(part));
  }
}
