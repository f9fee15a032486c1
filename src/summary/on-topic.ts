import { splitSentences } from '../text/sentences.ts';
import { foldTerms } from '../text/terms.ts';
import { rarityOf } from './rarity-of.ts';
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

/**
 * A report is about the topic from here: a title that names it always suffices, a passing word
 * never.
 */
const MIN_ABOUTNESS = 0.34;
/** A report that has a smaller share of the best report’s aboutness is left out. */
const MIN_SHARE_OF_BEST = 0.45;
/**
 * No more of a report is read: many times a long one, so that a giant does not hold up the others.
 */
const MAX_REPORT_CHARS = 40_000;
/**
 * If the words never meet in a sentence or the title, each must be told this much: a strike in one
 * place and Port Calder in another make no port strike.
 */
const MIN_TOLD_EACH = 0.25;
/**
 * The least share of the topic, by the weight of its words, that a sentence needs to speak of it.
 */
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
  const told = tellEach(report, terms);
  return sum(told.map((part, at) => part * weights[at]!)) / sum(weights);
}

/** How much a report is about each term by itself, 0 to 1. */
function tellEach<Term>({ title, sentences }: TermsOf<Term>, topic: Term[]): number[] {
  const length = sum(sentences.map((terms) => terms.length)) / USUAL_TERMS;
  return topic.map((term) => {
    const counts = sentences.map((terms) => countIn(terms, term));
    const first = counts.findIndex((own) => own > 0);
    const early = first < 0 ? 0 : EARLY_WEIGHT * Math.exp(-first / EARLY_SENTENCES);
    const inTitle = title.includes(term) ? TITLE_WEIGHT : 0;
    return (
      (inTitle + early + saturate(sum(counts), length, LENGTH_WEIGHT)) /
      (TITLE_WEIGHT + EARLY_WEIGHT + 1)
    );
  });
}

/** Whether a sentence speaks of the topic: it has its only word, both of two, or most of more. */
export function speaksOf<Term>(sentence: Term[], { terms, weights }: Topic<Term>): boolean {
  const held = weights.filter((_, at) => sentence.includes(terms[at]!));
  return sum(held) >= MIN_MENTION_SHARE * sum(weights);
}

/**
 * The reports that answer a topic: those about it, or, if there are none, those that mention it.
 */
export type OnTopic<Report> = { reports: Report[]; areAbout: boolean };

/**
 * Keeps the reports about a topic, in the order given, or, if there are none, those that mention
 * it. It is no mention if a report names its own outlet (“told the Harbour Ledger”).
 */
export function keepOnTopic<Report extends { title: string; outlet: string; text: string }>(
  reports: Report[],
  topic: string,
): OnTopic<Report> {
  const wanted = readTopic(topic, (stem) => stem);
  const judged = reports.map((report) => {
    const { title, outlet, text } = report;
    const termsOf = (part: string): string[] => foldTerms(withoutName(part, outlet));
    const sentences = splitSentences(text.slice(0, MAX_REPORT_CHARS)).map((one) =>
      termsOf(one.text),
    );
    return { report, ...judge({ title: termsOf(title), sentences }, wanted) };
  });
  const best = Math.max(0, ...judged.map(({ about }) => about));
  const kept = judged.filter(({ about, mentions }) =>
    best > 0 ? about > 0 && about >= MIN_SHARE_OF_BEST * best : mentions,
  );
  return { reports: kept.map(({ report }) => report), areAbout: best > 0 };
}

/** How much a report is about the topic, 0 if it is not, and whether it mentions the topic. */
function judge<Term>(
  report: TermsOf<Term>,
  topic: Topic<Term>,
): { about: number; mentions: boolean } {
  const score = aboutness(report, topic);
  const mentions = report.sentences.some((sentence) => speaksOf(sentence, topic));
  const hangsTogether =
    mentions ||
    speaksOf(report.title, topic) ||
    tellEach(report, topic.terms).every((told) => told >= MIN_TOLD_EACH);
  return { about: score >= MIN_ABOUTNESS && hangsTogether ? score : 0, mentions };
}

const withoutName = (text: string, outlet: string): string =>
  outlet === '' ? text : text.replaceAll(outlet, ' ');

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
