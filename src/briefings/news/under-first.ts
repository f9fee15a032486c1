import type { TitledOutline } from '../../store/outlines.ts';
import type { Store } from '../../store/store.ts';
import { isOnTopic, isTitledOn } from '../topic/is-on-topic.ts';
import type { Topic } from '../topic/read-topic.ts';
import type { Ranked, Section } from './ranked.ts';

/** A topic, and the reports that have its words. */
type Found = { topic: Topic; reports: TitledOutline[] };

/** Puts each story under the first topic that one of its reports is on. */
export async function underFirst(
  stories: Ranked[],
  found: Found[],
  store: Store,
): Promise<Section[]> {
  const sections: Section[] = [];
  const left = new Set(stories);
  for (const { topic, reports } of found) {
    const isOn = createIsOn(topic, reports, store);
    const others = stories.filter((story) => !left.has(story));
    const own = await isOn([...left]);
    const hasNews = own.length > 0 || (await isOn(others)).length > 0;
    sections.push({ topic: topic.name, stories: own, hasNews });
    for (const story of own) left.delete(story);
  }
  return sections;
}

/** Gives the function that keeps the stories of which a report is on a topic. */
function createIsOn(
  topic: Topic,
  reports: TitledOutline[],
  store: Store,
): (stories: Ranked[]) => Promise<Ranked[]> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return async (stories) => {
    const on: Ranked[] = [];
    for (const story of stories) {
      const own = story.articles.flatMap(({ id }) => byId.get(id) ?? []);
      // Most headlines say so, and no text need be read.
      if (own.some((report) => isTitledOn(topic, report)) || (await anyIsOn(own))) on.push(story);
    }
    return on;
  };

  async function anyIsOn(own: TitledOutline[]): Promise<boolean> {
    if (own.length === 0) return false;
    const whole = await store.findWhole(own.map(({ id }) => id));
    return whole.values().some((article) => isOnTopic(topic, article));
  }
}
