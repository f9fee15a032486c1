import type { Store } from '../../store/store.ts';
import { readTopics } from '../topic/read-topic.ts';
import type { DayAsked } from './day-asked.ts';
import { findReports, findReportsOn } from './find-reports.ts';
import { placeReports } from './place-reports.ts';
import { readWhole, type Section } from './ranked.ts';
import { underFirst } from './under-first.ts';
import { createWeigh, type Weighable } from './weigh-stories.ts';

/** The largest names. */
const MAX_NAMES = 100;

/** The news of a span of time: all of it is ranked, and what is shown is read. */
export type Day = DayAsked & {
  sections: Section[];
  weigh(story: Weighable): number;
  /** The stories with their reports; one whose reports are all gone is left out. */
  read(stories: Parameters<typeof readWhole>[0]): ReturnType<typeof readWhole>;
};

/** Ranks the news of a span of time. A story stands under the first topic that it fits. */
export async function readDay(asked: DayAsked, store: Store): Promise<Day> {
  const sections = await findSections(asked, store);
  const stories = sections.flatMap((section) => section.stories);
  const { placeId, since, until } = asked;
  const read: Day['read'] = (some) => readWhole(some, store);
  if (stories.length === 0) return { ...asked, sections, weigh: () => 0, read };
  const names = (await store.findNames(placeId, MAX_NAMES)).map(({ name }) => name);
  const weigh = await createWeigh(stories, { placeId, names, since, until }, store);
  return { ...asked, sections, weigh, read };
}

async function findSections(asked: DayAsked, store: Store): Promise<Section[]> {
  const { topics, without } = readTopics(asked.topics);
  if (topics.length === 0) {
    const reports = await findReports(asked, without, store);
    return [{ topic: null, stories: await placeReports(reports, store), hasNews: true }];
  }
  const found = await Promise.all(
    topics.map(async (topic) => ({
      topic,
      reports: await findReportsOn(topic, asked, without, store),
    })),
  );
  const all = new Map(found.flatMap(({ reports }) => reports).map((report) => [report.id, report]));
  return underFirst(await placeReports([...all.values()], store), found, store);
}
