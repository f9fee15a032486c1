import type { Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import { outlets } from '../../summary/stories/group-stories.ts';
import { chooseLead, MAX_COMPARED } from '../pick/choose-lead.ts';
import { headlineOf } from '../pick/headline-of.ts';
import { isSameHeadline } from '../pick/is-same-headline.ts';
import { type Chosen, createFindNew } from '../told/find-new.ts';
import { createFindToldMeanwhile } from '../told/find-told-meanwhile.ts';
import type { Known, Meanwhile } from '../told/known.ts';
import { bareLast, isBare } from './bare-last.ts';
import type { Ranked } from './ranked.ts';
import type { Day } from './read-day.ts';
import { shareOut } from './share-out.ts';
import { byWeight } from './weigh-stories.ts';

/** What an edition tells, and what it has no room for. */
export type Selection = {
  sections: { topic: string | null; stories: Chosen[] }[];
  /** On what the channel follows, the newest first, where no section has them. */
  followed: Chosen[];
  /** The weightiest first. */
  rest: Listed[];
  /** Topics without news. */
  nothingOn: string[];
  /** What was new, and was told here by others since the last edition; the weightiest first. */
  toldMeanwhile: Chosen[];
};

/** A story that may be told: it is read where it is. */
export type Listed = Chosen | Ranked;

/** So many more than may be told are looked through for those that tell the same. */
const MORE_COMPARED = 10;
/** Of what was told by others. */
const MAX_NAMED = 24;

type Room = { stories: number; followed: number };
type Past = { known: Known; meanwhile: Meanwhile; followed: Story[] };

/**
 * Gives the function that chooses by weight what is told, so many stories at most, which topics share.
 * Each topic shows what most outlets have first. What the channel was told before comes again only if
 * it developed. No more is read than this many that are told may need.
 */
export async function createSelect(
  day: Day,
  { known, meanwhile, followed }: Past,
  mostOfAll: number,
  store: Store,
): Promise<(room: Room) => Selection> {
  const wasTold = ({ id }: Ranked): boolean => known.stories.has(id) || meanwhile.stories.has(id);
  const told = await day.read(day.sections.flatMap(({ stories }) => stories.filter(wasTold)));
  const read = [...told.values(), ...followed];
  const findNew = await createFindNew(read, known, day, store);
  const findTold = await createFindToldMeanwhile(read, meanwhile, day, store);
  const newOf = (story: Ranked): Listed | undefined => {
    const whole = told.get(story.id);
    return whole ? findNew(whole) : story;
  };
  const toldOf = ({ id }: Ranked): Chosen | undefined => {
    const whole = told.get(id);
    return whole && !findNew(whole) ? findTold(whole) : undefined;
  };
  const sections = day.sections.map(({ topic, stories, hasNews }) => ({
    topic,
    hasNews:
      hasNews && (stories.length === 0 || stories.some((story) => newOf(story) ?? toldOf(story))),
    listed: byWeight(
      stories.flatMap((story) => newOf(story) ?? []),
      day.weigh,
    ),
  }));
  const compared = await readCompared(
    sections.map(({ listed }) => listed),
    mostOfAll,
    day,
  );
  const wanted = followed.flatMap((story) => findNew(story) ?? []);
  const isToBeNamed = (topic: string | null, { id }: Ranked): boolean =>
    !meanwhile.beside.has(id) && (topic !== null || meanwhile.followed.has(id));
  const named = day.sections.flatMap(({ topic, stories }) =>
    stories.flatMap((story) => (isToBeNamed(topic, story) ? (toldOf(story) ?? []) : [])),
  );
  const [toldMeanwhile = []] = joinSame([byWeight(named, day.weigh)], MAX_NAMED);
  const all = byWeight(
    [
      ...new Map(
        [...sections.flatMap(({ listed }): Listed[] => listed), ...wanted].map((story) => [
          story.id,
          story,
        ]),
      ).values(),
    ],
    day.weigh,
  );
  const nothingOn = sections.flatMap(({ topic, hasNews }) => (hasNews || !topic ? [] : topic));

  return ({ stories: most, followed: mostFollowed }) => {
    const chosen = shareOut(joinSame(compared, most), most);
    const told = chosen.flat();
    const others = wanted.filter(({ id }) => !idsOf(told).has(id));
    const [own = []] = joinSame([others], mostFollowed, told.map(titled));
    const ids = idsOf([...told, ...own]);
    return {
      sections: sections.map(({ topic }, at) => ({
        topic,
        stories: mostOutletsFirst(chosen[at]!),
      })),
      followed: own,
      rest: all.filter(({ id }) => !ids.has(id)),
      nothingOn,
      toldMeanwhile,
    };
  };
}

/** The first of these stories that have to be read to tell so many. */
const comparedOf = (most: number): number => (most === 0 ? 0 : 2 * most + MORE_COMPARED);

/**
 * Of each section the stories that have to be read to tell so many: those that may be told with all
 * their reports, of the others those that a headline is chosen of.
 */
async function readCompared(sections: Listed[][], most: number, day: Day): Promise<Chosen[][]> {
  const first = sections.map((listed) => listed.slice(0, comparedOf(most)));
  const headed = await Promise.all(first.map((listed) => readListed(listed.map(headOf), day)));
  const ordered = bareLast(headed);
  const told = idsOf(joinSame(ordered, most).flat());
  const whole = await readListed(
    first.flat().filter(({ id }) => told.has(id)),
    day,
  );
  const byId = new Map(whole.map((story) => [story.id, story]));
  return ordered.map((stories) => stories.map((story) => byId.get(story.id) ?? story));
}

const headOf = (story: Listed): Listed =>
  isRead(story) ? story : { ...story, articles: story.articles.slice(0, MAX_COMPARED) };

/** Reads those that are not yet. */
async function readListed(listed: Listed[], day: Day): Promise<Chosen[]> {
  const whole = await day.read(listed.filter((story) => !isRead(story)));
  return listed.flatMap((story) => {
    if (isRead(story)) return story;
    const own = whole.get(story.id);
    return own ? { ...own, update: null, also: [] } : [];
  });
}

const isRead = (story: Listed): story is Chosen => 'also' in story;

/** The first of many that may be told, without those that tell the same. */
export async function readFirst(listed: Listed[], most: number, day: Day): Promise<Chosen[]> {
  const [first = []] = joinSame([await readListed(listed.slice(0, comparedOf(most)), day)], most);
  return first;
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
function joinSame(sections: Chosen[][], most: number, told: WithTitle[] = []): Chosen[][] {
  return sections.map((stories) => {
    const kept: Chosen[] = [];
    for (const given of stories.slice(0, comparedOf(most))) {
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
    (a, b) =>
      outlets(b) - outlets(a) ||
      Number(isBare(a)) - Number(isBare(b)) ||
      b.lead.published.localeCompare(a.lead.published),
  );
