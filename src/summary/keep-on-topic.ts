import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { foldTerms, toTerm } from '../text/fold-terms.ts';
import { splitSentences } from '../text/split-sentences.ts';
import {
  aboutness,
  aboutnessOfEach,
  readTopic,
  speaksOf,
  type TermsOf,
  type Topic,
} from './topic.ts';

/** From here a report is about the topic: a title that names it suffices, a passing word does not. */
const MIN_ABOUTNESS = 0.34;
/** A report that has a smaller share of the best report’s aboutness is left out. */
const MIN_SHARE_OF_BEST = 0.45;
/** More of a report is not read. This is many times a long one; a giant must not hold up the rest. */
const MAX_REPORT_CHARS = 40_000;
/**
 * If the topic’s words never meet in a sentence or the title, the report must be this much about
 * each of them: a strike in one place and Port Calder in another make no port strike.
 */
const MIN_ABOUTNESS_OF_EACH = 0.25;

/**
 * The reports that answer a topic: those about it, or, if there are none, those that mention it.
 */
export type OnTopic<Report> = { reports: Report[]; areAbout: boolean };

/**
 * A report with how much it is about the topic, 0 if it is not, whether its title names it, and
 * whether it mentions it.
 */
type Judged<Report> = { report: Report; about: number; isTitled: boolean; mentions: boolean };

/**
 * Keeps the reports about a topic, in the order given, or, if there are none, those that mention
 * it. It is no mention if a report names its own outlet (“told the Harbour Ledger”). `read` may
 * remember what `readReport` gives, which takes most of the time.
 */
export function keepOnTopic<Report extends Told>(
  reports: Report[],
  topic: string,
  read?: (report: Report) => TermsOf<string>,
): OnTopic<Report> {
  return keepBest(reports.map((report) => judgeReport(report, topic, read)));
}

type Told = { title: string; outlet: string; text: string };

/** The first step of `keepOnTopic`, for one report. */
export function judgeReport<Report extends Told>(
  report: Report,
  topic: string,
  read?: (report: Report) => TermsOf<string>,
): Judged<Report> {
  const wanted = readTopic(topic, (stem) => stem);
  const terms = read ? read(report) : readTerms(report, (part) => termsLike(part, wanted));
  return { report, ...judge(terms, wanted) };
}

/** The terms of a report's title and of each of its sentences, the same for every topic. */
export const readReport = (report: Told): TermsOf<string> => readTerms(report, foldTerms);

function readTerms(
  { title, outlet, text }: Told,
  termsIn: (part: string) => string[],
): TermsOf<string> {
  const termsOf = (part: string): string[] => termsIn(withoutName(part, outlet));
  const sentences = splitSentences(text.slice(0, MAX_REPORT_CHARS)).map((one) => termsOf(one.text));
  return { title: termsOf(title), sentences };
}

/** Not worked out, but counted. */
const ANOTHER = '';

/** As `foldTerms`, of which only those of the topic matter: a stem begins as its word does. */
function termsLike(text: string, { terms }: Topic<string>): string[] {
  const isLike = (word: string): boolean => terms.some((term) => term[0] === word[0]);
  return foldWords(text).flatMap((word) =>
    isLike(word) ? (toTerm(word) ?? []) : STOP_WORDS.has(word) ? [] : ANOTHER,
  );
}

/** The second step, for all that were judged. */
export function keepBest<Report>(judged: Judged<Report>[]): OnTopic<Report> {
  const best = Math.max(0, ...judged.map(({ about }) => about));
  const kept = judged.filter(({ about, isTitled, mentions }) =>
    best > 0 ? about > 0 && (isTitled || about >= MIN_SHARE_OF_BEST * best) : mentions,
  );
  return { reports: kept.map(({ report }) => report), areAbout: best > 0 };
}

function judge<Term>(
  report: TermsOf<Term>,
  topic: Topic<Term>,
): { about: number; isTitled: boolean; mentions: boolean } {
  const score = aboutness(report, topic);
  const isTitled = speaksOf(report.title, topic);
  const mentions = report.sentences.some((sentence) => speaksOf(sentence, topic));
  const hangsTogether =
    mentions ||
    isTitled ||
    aboutnessOfEach(report, topic.terms).every((value) => value >= MIN_ABOUTNESS_OF_EACH);
  return { about: score >= MIN_ABOUTNESS && hangsTogether ? score : 0, isTitled, mentions };
}

const withoutName = (text: string, outlet: string): string =>
  outlet === '' ? text : text.replaceAll(outlet, ' ');
