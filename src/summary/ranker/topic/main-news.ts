import { ownWordsOf } from '../../kinds/own-words.ts';
import type { Scene } from '../scene.ts';
import { isOfEarlierDay, latestDay } from './days.ts';
import type { Development } from './developments.ts';
import type { Meaning } from './meaning.ts';
import type { Report } from './reports-of.ts';
import type { Shares, Terms } from './shares.ts';

/** What another report’s headline counts beside its first sentence, and what the own one does. */
const HEADLINE_WEIGHT = 3;
const OWN_HEADLINE_WEIGHT = 1;
/** What it counts that a sentence names the topic. */
const NAMING_GAIN = 0.1;
/** What a quotation loses, and what is told as coming: others may tell it as done. */
const COST_OF_QUOTING = 0.15;
const COST_OF_COMING = 0.25;
/** A sentence with a smaller share of words outside quotation marks is a quotation. */
const MIN_OWN_SHARE = 0.5;
// A vote will tighten, Lee is set to be charged; not: Lee said that he will go
const COMING =
  /^(?:(?!\b(?:announced|confirmed|declared|said|says|vowed)\b)[^,;:“”"]){3,80}? (?:could|may|might|will|(?:is|are) (?:about|due|expected|likely|set) to)\b/u;
/^[^,;:“”"]{3,80}? (?:could|may|might|will|(?:is|are) (?:about|due|expected|likely|set) to)\b/u;
/** What a sentence loses by each one that stands before it, */
const COST_OF_PLACE = 0.1;
const MAX_COST_OF_PLACE = 0.25;
/** and by each day that its report is older than the newest. */
const COST_OF_DAY = 0.05;
const DAY_MS = 24 * 3_600_000;
/** What came longer before is older news. */
const MAX_AGE_MS = 2 * DAY_MS;
/** What tells how the news was received tells it less well. */
const COST_OF_MOOD = 0.15;
// News that a drug works has raised hopes; It is a disastrous week
const TELLS_MOOD =
  /^(?:News|Reports?|Word) (?:of|that)\b|^It(?:['’]s| is| was) (?:a|an)\b|^Even (?:by|for|in)\b|\b(?:boost(?:s|ed|ing)?|bolster(?:s|ed|ing)?|dash(?:es|ed|ing)?|rais(?:es|ed|ing)|renew(?:s|ed|ing)?|spark(?:s|ed|ing)?|stok(?:es|ed|ing)) (?:\p{Ll}+ )?(?:anger|concerns?|doubts?|fears?|hopes?|questions|outrage)\b/u;
/** What an earlier day is named for, where another lead names a later one. */
const COST_OF_EARLIER_DAY = 0.15;

/**
 * How well the opening sentences of a development’s reports tell its news: by the mean share that
 * each tells of the headlines and first sentences of all of them. What the reports agree on is the
 * news; what only one has is its own.
 */
export function rateOpenings(
  { passages }: Scene,
  reports: Report[],
  { share }: Shares,
  { topic, meaning }: { topic: Terms; meaning: Meaning },
): (development: Development) => Map<number, number> {
  return ({ sources }) => {
    const all = sources.map((source) => reports[source]!);
    const newest = Math.max(...all.map(({ published }) => published));
    const own = all.filter(({ published }) => newest - published <= MAX_AGE_MS);
    const accounts = own.map(({ title, leads }) => ({
      title: meaning(title),
      lead: meaning(leads[0] === undefined ? [] : passages[leads[0]]!.terms),
    }));
    const latest = latestDay(
      own.flatMap(({ leads: [lead] }) => (lead === undefined ? [] : passages[lead]!.sentence.text)),
    );
    const openings = own.flatMap(({ opening, published }, nth) =>
      opening.map((at): [number, number] => {
        const age = (COST_OF_DAY * (newest - published)) / DAY_MS;
        const told = agreed(meaning(passages[at]!.terms), nth);
        const { order, sentence, shown } = passages[at]!;
        const text = sentence.text.slice(shown.start, shown.end);
        const place = Math.min(MAX_COST_OF_PLACE, COST_OF_PLACE * order);
        const mood = TELLS_MOOD.test(text) ? COST_OF_MOOD : 0;
        const day = isOfEarlierDay(text, latest) ? COST_OF_EARLIER_DAY : 0;
        return [at, told + voiceOf(text, passages[at]!.terms) - place - age - mood - day];
      }),
    );
    return new Map(openings);

    function voiceOf(text: string, terms: number[]): number {
      const naming = NAMING_GAIN * Number(terms.some((term) => topic.has(term)));
      const isQuoted = ownWordsOf(text).length < MIN_OWN_SHARE * text.length;
      const isComing = COMING.test(text);
      return naming - COST_OF_QUOTING * Number(isQuoted) - COST_OF_COMING * Number(isComing);
    }

    function agreed(terms: Terms, nth: number): number {
      let [told, of] = [0, 0];
      accounts.forEach(({ title, lead }, other) => {
        if (title.size > 0) {
          const weight = other === nth ? OWN_HEADLINE_WEIGHT : HEADLINE_WEIGHT;
          told += weight * share(title, terms);
          of += weight;
        }
        if (other === nth || lead.size === 0) return;
        told += share(lead, terms);
        of++;
      });
      return told / Math.max(1, of);
    }
  };
}

/**
 * What most headlines of a development’s reports have of what a sentence tells, names left out: its
 * act, by which others that tell it again are known.
 */
export function coreOf(
  { passages, words }: Scene,
  reports: Report[],
  at: number,
  { sources }: Development,
  meaning: Meaning,
): Terms {
  const { terms, names } = passages[at]!;
  const named = meaning(words.read(names.join(' ')).terms);
  const titles = sources.map((source) => meaning(reports[source]!.title));
  const needed = Math.max(2, titles.length / 2);
  return new Set(
    [...meaning(terms)].filter(
      (term) => !named.has(term) && titles.filter((title) => title.has(term)).length >= needed,
    ),
  );
}
