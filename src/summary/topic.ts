import { foldTerms } from '../text/fold-terms.ts';
import { rarityOf } from '../text/rarity-of.ts';
import { countIn, saturate } from './saturate.ts';

/** A report as its terms: stems, or their numbers. */
export type TermsOf<Term> = { title: Term[]; sentences: Term[][] };

/** What is asked for: its distinct terms, and how telling each is. */
export type Topic<Term> = { terms: Term[]; weights: number[] };

/** How much a report’s length counts (the usual value), and how many terms a usual report has. */
const LENGTH_WEIGHT = 0.75;
const USUAL_TERMS = 250;
/** What the title counts, and a first mention in the first sentence. */
const TITLE_WEIGHT = 1;
const EARLY_WEIGHT = 0.5;
/** A later first mention counts less: over this many sentences it falls to about a third. */
const EARLY_SENTENCES = 4;
/** The share of the topic, by the weight of its words, that a sentence needs to speak of it. */
const MIN_MENTION_SHARE = 0.6;

/** Reads a topic as asked for; `toTerm` turns its stems into terms. */
export function readTopic<Term>(asked: string, toTerm: (stem: string) => Term): Topic<Term> {
  const stems = [...new Set(foldTerms(asked))];
  return { terms: stems.map(toTerm), weights: stems.map(rarityOf) };
}

/**
 * How much a report is about a topic, 0 to 1: BM25 over the stems of its text, and more if its
 * title names the topic or its text begins with it.
 */
export function aboutness<Term>(report: TermsOf<Term>, { terms, weights }: Topic<Term>): number {
  const each = aboutnessOfEach(report, terms);
  return sum(each.map((value, at) => value * weights[at]!)) / sum(weights);
}

/** How much a report is about each term by itself, 0 to 1. */
export function aboutnessOfEach<Term>(
  { title, sentences }: TermsOf<Term>,
  topic: Term[],
): number[] {
  const length = sum(sentences.map((terms) => terms.length)) / USUAL_TERMS;
  return topic.map((term) => {
    const counts = sentences.map((terms) => countIn(terms, term));
    const first = counts.findIndex((own) => own > 0);
    const early = first < 0 ? 0 : EARLY_WEIGHT * Math.exp(-first / EARLY_SENTENCES);
    const inTitle = title.includes(term) ? TITLE_WEIGHT : 0;
    const inText = saturate(sum(counts), length, LENGTH_WEIGHT);
    return (inTitle + early + inText) / (TITLE_WEIGHT + EARLY_WEIGHT + 1);
  });
}

/** Whether a sentence speaks of the topic: it has its only word, both of two, or most of more. */
export function speaksOf<Term>(sentence: Term[], { terms, weights }: Topic<Term>): boolean {
  const held = weights.filter((_, at) => sentence.includes(terms[at]!));
  return sum(held) >= MIN_MENTION_SHARE * sum(weights);
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
