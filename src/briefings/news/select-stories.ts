import type { Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import { outlets } from '../../summary/stories/group-stories.ts';
import { chooseLead } from '../pick/choose-lead.ts';
import { headlineOf } from '../pick/headline-of.ts';
import { isSameHeadline } from '../pick/is-same-headline.ts';
import { type Chosen, createFindNew } from '../told/find-new.ts';
import { createFindToldMeanwhile } from '../told/find-told-meanwhile.ts';
import type { Known, Meanwhile } from '../told/known.ts';
import type { Day } from './read-day.ts';
import { shareOut } from './share-out.ts';
import { byWeight } from './weigh-stories.ts';

/** What an edition tells, and what it has no room for. */
export type Selection = {
  sections: { topic: string | null; stories: Chosen[] }[];
  /** On what the channel follows, the newest first, where no section has them. */
  followed: Chosen[];
  /** The weightiest first. */
  rest: Chosen[];
  /** Topics without news. */
  nothingOn: string[];
  /** What was new, and was told here by others since the last edition; the weightiest first. */
  toldMeanwhile: Chosen[];
};

/** So many more than may be told are looked through for those that tell the same. */
const MORE_COMPARED = 10;
/** Of what was told by others. */
const MAX_NAMED = 24;

type Room = { stories: number; followed: number };

/**
 * Gives the function that chooses by weight what is told, so many stories at most, which topics share.
 * Each topic shows what most outlets have first. What the channel was told before comes again only if
 * it developed.
 */
export async function createSelect(
  day: Day,
  { known, meanwhile, followed }: { known: Known; meanwhile: Meanwhile; followed: Story[] },
  store: Store,
): Promise<(room: Room) => Selection> {
  const all = [...day.sections.flatMap(({ stories }) => stories), ...followed];
  const findNew = await createFindNew(all, known, day, store);
  const findTold = await createFindToldMeanwhile(all, meanwhile, day, store);
  const toldOf = (story: Story): Chosen | undefined =>
    findNew(story) ? undefined : findTold(story);
  const sections = day.sections.map(({ topic, stories, hasNews }) => ({
    topic,
    hasNews:
      hasNews &&
      (stories.length === 0 || stories.some((story) => findNew(story) ?? findTold(story))),
    stories: byWeight(
      stories.flatMap((story) => findNew(story) ?? []),
      day.weigh,
    ),
  }));
  const wanted = followed.flatMap((story) => findNew(story) ?? []);
  const isToBeNamed = (topic: string | null, { id }: Story): boolean =>
    !meanwhile.beside.has(id) && (topic !== null || meanwhile.followed.has(id));
  const named = day.sections.flatMap(({ topic, stories }) =>
    stories.flatMap((story) => (isToBeNamed(topic, story) ? (toldOf(story) ?? []) : [])),
  );
  const [toldMeanwhile = []] = joinSame([byWeight(named, day.weigh)], MAX_NAMED);
  const nothingOn = sections.flatMap(({ topic, hasNews }) => (hasNews || !topic ? [] : topic));

  return ({ stories: most, followed: mostFollowed }) => {
    const lists = joinSame(
      sections.map(({ stories }) => stories),
      most,
    );
    const chosen = shareOut(lists, most);
    const told = chosen.flat();
    const others = wanted.filter(({ id }) => !idsOf(told).has(id));
    const [own = []] = joinSame([others], mostFollowed, told.map(titled));
    const ids = idsOf([...told, ...own]);
    const unique = new Map(
      [...sections.flatMap(({ stories }) => stories), ...wanted].map((story) => [story.id, story]),
    );
    return {
      sections: sections.map(({ topic }, at) => ({
        topic,
        stories: mostOutletsFirst(chosen[at]!),
      })),
      followed: own,
      rest: byWeight(
        [...unique.values()].filter(({ id }) => !ids.has(id)),
        day.weigh,
      ),
      nothingOn,
      toldMeanwhile,
    };
  };
}

const idsOf = (stories: Chosen[]): ReadonlySet<string> =>
  new Set(stories.flatMap(({ id, also }) => [id, ...also]));

type WithTitle = { title: string; story: Chosen };

const titled = (story: Chosen): WithTitle => ({
  title: story.update?.title ?? headlineOf(chooseLead(story.articles)),
  story,
});

/**
 * Two stories that would be told under the same headline are one: grouping does not find all. The
 * given ones stay as they are.
 */
export function joinSame(sections: Chosen[][], most: number, told: WithTitle[] = []): Chosen[][] {
  return sections.map((stories) => {
    const kept: Chosen[] = [];
    for (const given of stories.slice(0, 2 * most + MORE_COMPARED)) {
      const own = titled({ ...given, also: [...given.also] });
      const same = told.find((one) => isSameHeadline(one.title, own.title))?.story;
      if (same) {
        same.also.push(given.id);
        same.articles = [...same.articles, ...given.articles].sort((a, b) =>
          b.published.localeCompare(a.published),
        );
      } else if (kept.length < most) {
        told.push(own);
        kept.push(own.story);
      }
    }
    return kept;
  });
}

const mostOutletsFirst = (stories: Chosen[]): Chosen[] =>
  stories.toSorted(
    (a, b) => outlets(b) - outlets(a) || b.lead.published.localeCompare(a.lead.published),
  );
