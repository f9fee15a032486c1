import type { Article, Story } from '../../model.ts';
import { inBatches } from '../../store/database/in-batches.ts';
import type { Outline } from '../../store/outlines.ts';
import type { Store } from '../../store/store.ts';
import { packSignals, unpackSignals } from '../../summary/weight/keep-signals.ts';
import { sizesOf } from '../../summary/weight/name-size.ts';
import { readSignals } from '../../summary/weight/read-signals.ts';
import { weighStory } from '../../summary/weight/weigh-story.ts';
import type { Ranked } from './ranked.ts';

/** So many texts are held at a time. */
const TEXTS_AT_ONCE = 200;

export type Weighable = Story | Ranked;

type Of = {
  placeId: string;
  /** Who speaks in the reports of all days, the most frequent first. */
  names: string[];
  since: string;
  until: string;
};

/** Gives the function that says how much a story weighs: one of these, or what is left of one. */
export async function createWeigh(
  stories: Ranked[],
  { placeId, names, since, until }: Of,
  store: Store,
): Promise<(story: Weighable) => number> {
  const sizes = sizesOf(names);
  const [start, end] = [Date.parse(since), Date.parse(until)];
  const ofAllDays = await store.countReports(
    placeId,
    stories.map(({ id }) => id),
  );
  const kept = await readKept(stories, store);
  const signalsOf = (report: Outline | Article) => {
    const line = kept.get(report.id);
    if (line !== undefined) return unpackSignals(line);
    return readSignals('text' in report ? report : { title: '', text: '' });
  };
  const weights = new WeakMap<Weighable, number>();
  const weigh = ({ id, articles, lead }: Weighable): number =>
    weighStory({
      reports: articles.map((report) => ({ ...signalsOf(report), outlet: report.outlet })),
      reportsOfAllDays: ofAllDays.get(id) ?? articles.length,
      freshness: Math.max(0, (Date.parse(lead.published) - start) / (end - start || 1)),
      names: sizes,
    });
  return (story) => {
    const weight = weights.get(story) ?? weigh(story);
    weights.set(story, weight);
    return weight;
  };
}

/** What is kept of each report for weighing. Where nothing is, it is read, and kept from then on. */
async function readKept(stories: Ranked[], store: Store): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const missing: string[] = [];
  for (const { articles } of stories)
    for (const { id, signals } of articles)
      if (signals === null) missing.push(id);
      else kept.set(id, signals);
  for (const batch of inBatches(missing, TEXTS_AT_ONCE)) {
    const whole = await store.findWhole(batch);
    const read = Array.from(whole.values(), ({ id, readAt, ...report }) => ({
      ...{ id, readAt, signals: packSignals(readSignals(report)) },
    }));
    for (const { id, signals } of read) kept.set(id, signals);
    await store.keepSignals(read);
  }
  return kept;
}

/** Puts the stories that weigh most first; between equals the given order stays. */
export function byWeight<Told extends Weighable>(
  stories: Told[],
  weigh: (story: Weighable) => number,
): Told[] {
  const weights = new Map(stories.map((story) => [story, weigh(story)]));
  return stories.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
}
