import type { Candidate } from '../find-candidates.ts';
import type { Scene } from '../scene.ts';
import { addsToNews, isFiller, tellsDeed } from './adds-to-news.ts';
import type { Development } from './developments.ts';
import { isBeforehand } from './is-beforehand.ts';
import type { Meaning } from './meaning.ts';
import { findOpenEnds } from './open-ends.ts';
import type { Report } from './reports-of.ts';
import type { Shares, Terms } from './shares.ts';

/** What a further sentence may be about, beside the news. */
type Basis = {
  topic: Terms;
  reports: Report[];
  developments: Development[];
  newest: ReadonlyMap<string, Development>;
  shares: Shares;
  meaning: Meaning;
};

/** What all reports say is worth no more than this many headlines. */
const MAX_SUPPORT = 3;
/** What an older development shares with the newest of its story. */
const MIN_OVERLAP = 0.1;
/** Of each report only so many sentences are asked. */
const MAX_OPENING = 8;
/** What is new and stands in its own headline counts so much more. */
const TITLE_GAIN = 1;
/** What its report begins with matters most, if it is not told yet. */
const LEAD_GAIN = 0.4;
/** So much support is a full gain. */
const FULL_GAIN = 24;

/**
 * Whether further sentences earn their place beside the news, and how much: by what is new in them
 * and stands in the headlines and openings of other reports.
 */
export function judgeDetails(
  scene: Scene,
  { topic, reports, developments, newest, shares, meaning }: Basis,
) {
  const { passages } = scene;
  const shown = new Set<number>();
  const known = new Set<number>();
  const leavesOpen = findOpenEnds(scene, shown);
  const support = countSupport();
  return { areWorthy, gainOf, show };

  function areWorthy(candidate: Candidate): boolean {
    return (
      candidate.every(
        (at) => belongs(at) && !leavesOpen(at, candidate) && !isFiller(passages[at]!.sentence.text),
      ) && candidate.some((at) => isLead(at) || addsToNews(passages[at]!.sentence.text))
    );
  }

  function isLead(at: number): boolean {
    return reports[passages[at]!.source]!.leads[0] === at;
  }

  /** Of what was before the newest development, only its news is told, and no hope or promise. */
  function belongs(at: number): boolean {
    const { source, sentence, terms } = passages[at]!;
    const { story } = reports[source]!;
    if (newest.get(story)?.sources.includes(source) || !newest.has(story)) return true;
    const older = developments.find(({ sources }) => sources.includes(source));
    const isTold = older?.sources.some((other) =>
      [...shown].some((one) => passages[one]!.source === other),
    );
    if (!isOfStory(source) || !terms.some((term) => topic.has(term))) return false;
    return (isLead(at) || isTold === true) && !(isDone(story) && isBeforehand(sentence.text));
  }

  /** Reports may stand in a story by mistake: they have next to nothing of its newest development. */
  function isOfStory(source: number): boolean {
    const { story } = reports[source]!;
    const own = openingOf(source);
    return newest
      .get(story)!
      .sources.some((other) => shares.overlap(own, openingOf(other)) >= MIN_OVERLAP);
  }

  function openingOf(source: number): Terms {
    const { title, leads } = reports[source]!;
    return meaning([...title, ...leads.flatMap((at) => passages[at]!.terms)]);
  }

  /** Whether the newest of a story is a deed or a disaster, rather than talk. */
  function isDone(story: string): boolean {
    const texts = newest.get(story)!.sources.flatMap((source) => reports[source]!.leads);
    return texts.some((at) => tellsDeed(passages[at]!.sentence.text));
  }

  /** How much a candidate tells that others tell as well, and that is not known yet, 0 to 1. */
  function gainOf(candidate: Candidate): number {
    const { source } = passages[candidate[0]!]!;
    const { story, title } = reports[source]!;
    const counts = support.get(story);
    const own = meaning(title);
    let ofTitle = 0;
    let gain = 0;
    for (const term of meaning(candidate.flatMap((at) => passages[at]!.terms))) {
      if (known.has(term)) continue;
      gain += shares.weightOf(term) * Math.max(0, (counts?.get(term) ?? 0) - 1);
      if (own.has(term)) ofTitle += shares.weightOf(term);
    }
    const first = isLead(candidate[0]!) ? LEAD_GAIN : 0;
    return first + Math.min(1, (gain + TITLE_GAIN * ofTitle) / FULL_GAIN);
  }

  function show(candidate: Candidate): void {
    for (const at of candidate) {
      shown.add(at);
      for (const term of meaning(passages[at]!.terms)) known.add(term);
    }
  }

  /** In how many reports of a story each term stands near the top, the headline counted by itself. */
  function countSupport(): Map<string, Map<number, number>> {
    const all = new Map<string, Map<number, number>>();
    for (const [source, { story, title }] of reports.entries()) {
      const counts = all.get(story) ?? new Map<number, number>();
      all.set(story, counts);
      const inTitle = meaning(title);
      const inText = meaning(
        passages.flatMap((one) =>
          one.source === source && one.order < MAX_OPENING ? one.terms : [],
        ),
      );
      for (const term of new Set([...inTitle, ...inText])) {
        const more = Number(inTitle.has(term)) + Number(inText.has(term));
        counts.set(term, Math.min(MAX_SUPPORT, (counts.get(term) ?? 0) + more));
      }
    }
    return all;
  }
}
