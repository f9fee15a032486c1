import type { Source } from '../passages.ts';
import type { Scene } from '../scene.ts';

/** A report of a story, as it counts in the answer on a topic. */
export type Report = {
  story: string;
  /** Milliseconds. */
  published: number;
  /** The terms of its title. */
  title: number[];
  /** Its first passages that can stand alone; they tell what is new. */
  leads: number[];
};

const MAX_LEADS = 2;

/** The reports of a scene, in the order of its sources. */
export function reportsOf({ passages, titles }: Scene, sources: Source[]): Report[] {
  const reports = sources.map(
    ({ story, published = '' }, source): Report => ({
      story: story ?? `${source}`,
      published: Date.parse(published) || source,
      title: titles[source] ?? [],
      leads: [],
    }),
  );
  passages.forEach(({ source, standing }, at) => {
    const { leads } = reports[source]!;
    if (standing === 'alone' && leads.length < MAX_LEADS) leads.push(at);
  });
  return reports;
}
