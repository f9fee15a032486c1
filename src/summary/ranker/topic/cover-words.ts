import { foldWords } from '../../../text/fold.ts';
import { toTerm } from '../../../text/fold-terms.ts';
import { MAX_RARITY, rarityOf } from '../../../text/rarity-of.ts';
import type { Candidate } from '../find-candidates.ts';
import type { Scene } from '../scene.ts';
import type { Answer } from '../score-topic.ts';

/**
 * How likely a summary on the topic has a word, as a logistic regression over summaries that people
 * wrote on topics of articles (NEWTS, Bahrainian et al. 2022) weighs it: in how many sentences the
 * word stands, how early it is first met, how much of what is said on the topic it is met in, and
 * how rare it is.
 */
const WEIGHTS = { always: -2.43, spread: 0.86, early: 0.78, onTopic: 0.62, rare: -0.71 };
/** A later first mention counts less: over this many sentences it falls to about a third. */
const EARLY_SENTENCES = 5;
/** What a word counts that is told again, each time. */
const AGAIN = 0.45;
/** How many words such a summary has. */
const USUAL_WORDS = 71;
/** What a sentence gains besides by its words on the topic: of few words asked for, each matters. */
const OWN_WEIGHT = 0.13;

/**
 * Rates the sentences of one article by how well they would cover the words of a summary on the
 * topic, as an expected F1, together with those told so far. No sentence must have a word of the
 * topic: of a topic of many words, most have few. `asked` is how many it has.
 */
export function coverWords({ passages }: Scene, answers: Answer[], asked: number) {
  const sentences = passages.map(({ sentence }) => wordsOf(sentence.text));
  const chances = chancesOf(sentences, answers);
  const told = new Map<string, number>();
  let covered = 0;
  let length = 0;
  return {
    rate(candidate: Candidate): number {
      const words = candidate.flatMap((at) => sentences[at]!);
      const own = candidate.reduce((sum, at) => sum + answers[at]!.own, 0) / candidate.length;
      const all = length + words.length + USUAL_WORDS;
      return (2 * (covered + gainOf(words))) / all + (OWN_WEIGHT * own) / Math.max(1, asked);
    },
    pick(candidate: Candidate): void {
      const words = candidate.flatMap((at) => sentences[at]!);
      covered += gainOf(words);
      length += words.length;
      for (const word of words) told.set(word, (told.get(word) ?? 0) + 1);
    },
  };

  function gainOf(words: string[]): number {
    const here = new Map<string, number>();
    return words.reduce((sum, word) => {
      const before = (told.get(word) ?? 0) + (here.get(word) ?? 0);
      here.set(word, (here.get(word) ?? 0) + 1);
      return sum + chances.get(word)! * AGAIN ** before;
    }, 0);
  }
}

/** The stems of a sentence; stop words as they are. */
const wordsOf = (text: string): string[] =>
  foldWords(text).map((word) => toTerm(word) ?? ` ${word}`);

function chancesOf(sentences: string[][], answers: Answer[]): Map<string, number> {
  const all = answers.reduce((sum, { own }) => sum + own, 0) || 1;
  const met = new Map<string, { first: number; count: number; onTopic: number }>();
  for (const [at, words] of sentences.entries())
    for (const word of new Set(words)) {
      const one = met.get(word) ?? { first: at, count: 0, onTopic: 0 };
      one.count++;
      one.onTopic += answers[at]!.own / all;
      met.set(word, one);
    }
  return new Map(
    Array.from(met, ([word, { first, count, onTopic }]) => {
      const odds =
        WEIGHTS.always +
        WEIGHTS.spread * Math.log(count) +
        WEIGHTS.early * Math.exp(-first / EARLY_SENTENCES) +
        WEIGHTS.onTopic * Math.sqrt(onTopic) +
        (WEIGHTS.rare * rarityOfWord(word)) / MAX_RARITY;
      return [word, 1 / (1 + Math.exp(-odds))];
    }),
  );
}

const rarityOfWord = (word: string): number => (word.startsWith(' ') ? 0 : rarityOf(word));
