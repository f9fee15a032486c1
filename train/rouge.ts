import { stemmer } from 'stemmer';
import { tally } from '../src/text/tally.ts';

/** A text with its words and pairs of words counted. */
export type CountedText = {
  words: Map<string, number>;
  pairs: Map<string, number>;
  length: number;
};

/** F1 of ROUGE-1 and ROUGE-2 (Lin 2004), 0 to 1. */
export type Rouge = { one: number; two: number };

const stems = new Map<string, string>();

function stemWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/gu) ?? []).map((word) => {
    if (word.length <= 3) return word;
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemmer(word);
      stems.set(word, stem);
    }
    return stem;
  });
}

export function countText(text: string): CountedText {
  const words = stemWords(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return { words: tally(words), pairs: tally(pairs), length: words.length };
}

/**
 * Scores a growing selection of sentences by its mean over the references. Words are stemmed, and
 * no pair reaches over the end of a sentence. `valueWith` gives the score with further sentences.
 */
export function startScoring(references: CountedText[]) {
  const hits = references.map(() => ({ one: 0, two: 0 }));
  const used = references.map(() => ({
    words: new Map<string, number>(),
    pairs: new Map<string, number>(),
  }));
  let length = 0;

  function newHits(at: number, sentence: CountedText): Rouge {
    const { words, pairs } = references[at]!;
    const before = used[at]!;
    return {
      one: overlap(sentence.words, words, before.words),
      two: overlap(sentence.pairs, pairs, before.pairs),
    };
  }

  function score(total: number, hitsOf: (at: number) => Rouge): Rouge {
    let one = 0;
    let two = 0;
    references.forEach((reference, at) => {
      const found = hitsOf(at);
      if (total > 0) one += (2 * found.one) / (total + reference.length);
      if (total > 1) two += (2 * found.two) / (total - 1 + Math.max(1, reference.length - 1));
    });
    return { one: one / references.length, two: two / references.length };
  }

  return {
    value: (): Rouge => score(length, (at) => hits[at]!),
    /** An item that two of the sentences share counts twice here, which hardly matters. */
    valueWith: (sentences: CountedText[]): Rouge =>
      score(
        sentences.reduce((sum, sentence) => sum + sentence.length, length),
        (at) =>
          sentences.reduce((had, sentence) => {
            const more = newHits(at, sentence);
            return { one: had.one + more.one, two: had.two + more.two };
          }, hits[at]!),
      ),
    add(sentences: CountedText[]): void {
      for (const sentence of sentences) addOne(sentence);
    },
  };

  function addOne(sentence: CountedText): void {
    references.forEach((_, at) => {
      const more = newHits(at, sentence);
      const had = hits[at]!;
      hits[at] = { one: had.one + more.one, two: had.two + more.two };
      const before = used[at]!;
      for (const [item, count] of sentence.words)
        before.words.set(item, (before.words.get(item) ?? 0) + count);
      for (const [item, count] of sentence.pairs)
        before.pairs.set(item, (before.pairs.get(item) ?? 0) + count);
    });
    length += sentence.length;
  }
}

/** How many further occurrences in the reference these items cover. */
function overlap(
  items: Map<string, number>,
  reference: Map<string, number>,
  used: Map<string, number>,
): number {
  let sum = 0;
  for (const [item, count] of items) {
    const wanted = reference.get(item);
    if (wanted === undefined) continue;
    const had = used.get(item) ?? 0;
    sum += Math.min(wanted, had + count) - Math.min(wanted, had);
  }
  return sum;
}
