import { splitSentences } from '../text/sentences.ts';
import { foldTerms } from '../text/terms.ts';
import { countIn, saturate } from './bm25.ts';
import { rarityOf } from './rarity.ts';

/** A report by its terms, stems or numbers of them. */
export type TermsOf<Term> = { title: Term[]; sentences: Term[][] };

/** What is asked for: each term once, and what it tells. */
export type Topic<Term> = { terms: Term[]; weights: number[] };

/** How much a report’s length matters, as is usual, and the terms of a usual one. */
const LENGTH = 0.75;
const USUAL = 250;
/** What a title tells of its report, and a first mention at its very beginning, which fades with the sentences before. */
const TITLE = 1;
const EARLY = 0.5;
const FADES = 4;

/** From here on a report is about the topic: a title that names it always passes, a word in passing never. */
const ABOUT = 0.34;
/** Beside a report that is all about the topic, one that is far less so is left out. */
const FAR_LESS = 0.45;
/** Characters of each report that are looked into: many times a long one, so that no giant costs the others. */
const LOOKED_INTO = 40_000;
/** Words that never meet, in a sentence or the title, must each tell so much: a strike and Port Calder are no port strike. */
const EACH = 0.25;
/** The least share of a topic, by the weight of its words, that a sentence must have to speak of it. */
const MENTION = 0.6;

/** A topic in the asker’s words, its stems as `toTerm` has them. */
export function readTopic<Term>(asked: string, toTerm: (stem: string) => Term): Topic<Term> {
  const stems = [...new Set(foldTerms(asked))];
  return { terms: stems.map(toTerm), weights: stems.map(rarityOf) };
}

/**
 * How much a report is about a topic, 0 to 1: BM25 over stems in its text, more where the title names the topic and
 * where the text begins with it.
 */
export function aboutness<Term>(report: TermsOf<Term>, { terms, weights }: Topic<Term>): number {
  const told = toldOf(report, terms);
  return sum(told.map((part, at) => part * weights[at]!)) / sum(weights);
}

/** The same of each term by itself. */
function toldOf<Term>({ title, sentences }: TermsOf<Term>, topic: Term[]): number[] {
  const length = sum(sentences.map((terms) => terms.length)) / USUAL;
  return topic.map((term) => {
    const counts = sentences.map((terms) => countIn(terms, term));
    const first = counts.findIndex((own) => own > 0);
    const early = first < 0 ? 0 : EARLY * Math.exp(-first / FADES);
    const inTitle = title.includes(term) ? TITLE : 0;
    return (inTitle + early + saturate(sum(counts), length, LENGTH)) / (TITLE + EARLY + 1);
  });
}

/** Whether a sentence of these terms speaks of the topic: it has its one word, both of two, most of more. */
export function speaksOf<Term>(sentence: Term[], { terms, weights }: Topic<Term>): boolean {
  const held = weights.filter((_, at) => sentence.includes(terms[at]!));
  return sum(held) >= MENTION * sum(weights);
}

/** Reports that answer a topic: those about it, or, where there are none, those that mention it. */
export type OnTopic<Report> = { reports: Report[]; areAbout: boolean };

/**
 * Keeps what is about a topic, in the order given; where nothing is, what mentions it. That a report names its own
 * outlet (“told the Harbour Ledger”) is no mention.
 */
export function keepOnTopic<Report extends { title: string; outlet: string; text: string }>(
  reports: Report[],
  topic: string,
): OnTopic<Report> {
  const wanted = readTopic(topic, (stem) => stem);
  const judged = reports.map((report) => {
    const { title, outlet, text } = report;
    const termsOf = (part: string): string[] => foldTerms(withoutName(part, outlet));
    const sentences = splitSentences(text.slice(0, LOOKED_INTO)).map((one) => termsOf(one.text));
    return { report, ...judge({ title: termsOf(title), sentences }, wanted) };
  });
  const best = Math.max(0, ...judged.map(({ about }) => about));
  const kept = judged.filter(({ about, mentions }) =>
    best > 0 ? about > 0 && about >= FAR_LESS * best : mentions,
  );
  return { reports: kept.map(({ report }) => report), areAbout: best > 0 };
}

/** How much a report is about the topic, 0 where it is not, and whether it mentions it. */
function judge<Term>(
  report: TermsOf<Term>,
  topic: Topic<Term>,
): { about: number; mentions: boolean } {
  const score = aboutness(report, topic);
  const mentions = report.sentences.some((sentence) => speaksOf(sentence, topic));
  const hangsTogether =
    mentions ||
    speaksOf(report.title, topic) ||
    toldOf(report, topic.terms).every((told) => told >= EACH);
  return { about: score >= ABOUT && hangsTogether ? score : 0, mentions };
}

const withoutName = (text: string, outlet: string): string =>
  outlet === '' ? text : text.replaceAll(outlet, ' ');

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
