import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';

/** A report of a story, as it counts in the answer on a topic. */
export type Report = {
  story: string;
  /** Milliseconds. */
  published: number;
  /** The terms of its title. */
  title: number[];
  /** The passages that open it and tell its news. */
  leads: number[];
  /** Those that may tell the news of a development in its place. */
  opening: number[];
};

/** Of so many opening sentences that can stand alone, so many may tell a report’s news. */
const MAX_OPENING = 3;
const MAX_LEADS = 2;
/** News may begin after a run-up, so far into a report. */
const MAX_RUN_UP = 8;

/** The reports of a scene, in the order of its sources. */
export function reportsOf(
  { passages, titles, starts }: Scene,
  sources: Source[],
  isNews: boolean[],
): Report[] {
  const openings = sources.map((_, source) => {
    const from = starts[source] ?? passages.length;
    const own: number[] = [];
    for (let at = from; passages[at]?.source === source && at < from + MAX_RUN_UP; at++)
      if (passages[at]!.standing === 'alone') own.push(at);
    return own;
  });
  return sources.map(({ story, published = '' }, source): Report => {
    return {
      story: story ?? `${source}`,
      published: Date.parse(published) || source,
      title: titles[source] ?? [],
      leads: openings[source]!.slice(0, MAX_OPENING)
        .filter((at) => isNews[at])
        .slice(0, MAX_LEADS),
      opening: openings[source]!.filter((at) => isNews[at]),
    };
  });
}
