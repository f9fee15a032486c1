import { speakIn } from '../../../language/speak.ts';
import type { HouseTexts, LatestArticle, LearnedTexts } from '../../../store/house-texts.ts';
import type { ArticleText } from '../../article-text.ts';
import type { FeedItem } from '../../feeds/feed-item.ts';
import { doorAt } from '../../pages/doors/door-at.ts';
import { siteName } from '../../web/site-name.ts';
import { type ItemDeps, type ItemRead, readWithoutPage } from '../read-item.ts';
import { findDoors } from './find-doors.ts';
import { cutLines, learnLines } from './learn-lines.ts';

/** An item of a feed and what was read of it. */
export type Reading = ItemRead & { item: FeedItem };

/** So many of a feed’s latest articles are looked at beside the new ones. */
const MAX_LATEST = 24;

/**
 * The readings of one feed without what their sites add to all articles: house lines are cut, and
 * where a door was read the item stands on the feed’s own words. What is learned is kept for later
 * visits, unless `feedId` is null. `mistaken` are stored articles that turn out to be doors.
 */
export async function judgeReadings<T extends Reading>(
  readings: T[],
  feedId: string | null,
  deps: JudgeDeps,
): Promise<{ judged: T[]; mistaken: LatestArticle[] }> {
  const latest = feedId === null ? [] : await deps.store.findLatest(feedId, MAX_LATEST);
  const articles = latest.filter(({ isTeaser }) => !isTeaser);
  const judged = new Map<T, ArticleText>();
  const mistaken: LatestArticle[] = [];
  for (const [site, own] of Map.groupBy(readings, siteRead)) {
    const stored = articles.filter(({ url }) => siteOf(url) === site);
    const { doors, lines } = await learn(own, stored, { feedId, site }, deps);
    const outlet = outletOf(own, stored);
    for (const reading of own) {
      const read = doors.has(reading)
        ? await readWithoutPage(
            reading.item,
            speakIn('en', () => doorAt(site)),
            deps,
          )
        : withoutLines(reading.read, lines);
      judged.set(reading, { ...read, outlet: read.outlet ?? outlet });
    }
    mistaken.push(...stored.filter((article) => doors.has(article)));
  }
  return {
    judged: readings.map((reading) => ({ ...reading, read: judged.get(reading)! })),
    mistaken,
  };
}

/** What the site calls itself on another page, for those that could not be read. */
const outletOf = (own: Reading[], stored: LatestArticle[]): string | null =>
  own.map(({ read }) => read.outlet).find((outlet) => outlet !== null) ?? stored[0]?.outlet ?? null;

type JudgeDeps = Pick<ItemDeps, 'readPage'> & { store: HouseTexts; now: string };

/** Which texts of a site are doors, and the lines that are the house’s own. */
async function learn<T extends Reading>(
  readings: T[],
  stored: LatestArticle[],
  { feedId, site }: { feedId: string | null; site: string },
  { store, now }: JudgeDeps,
): Promise<{ doors: Set<Reading | LatestArticle>; lines: string[] }> {
  const known = feedId === null ? NOTHING : await store.findHouseTexts(feedId, site);
  const texts = [
    ...readings.filter(({ read }) => read.teaser === undefined).map(toText),
    ...stored.map((article) => ({ ...article, from: article })),
  ];
  const met = readings.flatMap(({ door }) => door ?? []);
  const doors = findDoors(texts, [...known.doors, ...met]);
  const lines = learnLines(texts.filter((text) => !doors.includes(text)));
  const learned = {
    lines: withoutKnown(lines, known.lines),
    doors: withoutKnown(firstOf(doors), known.doors),
  };
  if (feedId !== null && learned.lines.length + learned.doors.length > 0)
    await store.saveHouseTexts(feedId, site, learned, now);
  return { doors: new Set(doors.map(({ from }) => from)), lines: [...known.lines, ...lines] };
}

const NOTHING: LearnedTexts = { lines: [], doors: [] };

const siteRead = ({ item, read }: Reading): string => siteOf(read.url ?? item.url);

const siteOf = (url: string | null): string => (url === null ? '' : siteName(url));

const toText = (reading: Reading) => ({
  title: reading.read.title,
  text: reading.read.text,
  from: reading as Reading | LatestArticle,
});

/** One door of many copies is enough to know the others by. */
const firstOf = (doors: { text: string }[]): string[] => doors.slice(0, 1).map(({ text }) => text);

/** Most are learned once and met at every visit. */
const withoutKnown = (texts: string[], known: string[]): string[] =>
  texts.filter((text) => !known.includes(text));

const withoutLines = (read: ArticleText, lines: string[]): ArticleText => ({
  ...read,
  text: cutLines(read.text, lines),
});
