import type { Context } from '../../src/chat/command.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { publishedOf } from '../../src/chat/receipts/about-article.ts';
import { writeDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import type { Article, Feed, Story } from '../../src/model.ts';
import type { OutletCount } from '../../src/store/outlet-news.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { type OnlyOne, onlyOneHas } from './only-one-has.ts';
import { type WhoWasFirst, whoWasFirst } from './who-was-first.ts';

/** Who has a story, and who has not, as far as was read here. */
export type Coverage = {
  /** By their first reports; those that nobody dates come last. */
  carried: Carrier[];
  firsts: WhoWasFirst;
  /**
   * Of outlets that have none of these reports: the newest in that time, or in the week before,
   * that has the words asked for.
   */
  beside: Article[];
  /** Outlets that had news in that time, but nothing of that. */
  without: string[];
  /** Sources that brought nothing of that time, and why. */
  notRead: { title: string; why: string }[];
  span: Span;
  only: OnlyOne[];
};

export type Carrier = { outlet: string; first: Article; reports: number };
/** From the first report to the last, and at least a day; not beyond now. */
type Span = { since: string; until: string };

const DAY_MS = 86_400_000;
const MAX_QUOTES = 200;
const MAX_BESIDE = 60;
/** An outlet may have had it before the story that is known here began. */
const EARLIER_MS = 7 * DAY_MS;

/** `topic`: the words it was asked for by; reports with them are looked for in other stories, too. */
export async function readCoverage(
  { articles }: Story,
  topic: string | undefined,
  context: Context,
): Promise<Coverage> {
  const { store, place, now } = context;
  const carried = carriersOf(articles);
  const span = spanOf(articles, now);
  const before = new Date(Date.parse(span.until) + 1).toISOString();
  const news = await store.findOutletNews({ placeId: place.id, since: span.since, before });
  const feeds = await store.findFeeds(place.id);
  const quotes = await store.listQuotes({
    placeId: place.id,
    articleIds: articles.map(({ id }) => id),
    limit: MAX_QUOTES,
  });
  const have = new Set(carried.map(({ outlet }) => outlet));
  const lacking = [...new Set(news.map(({ outlet }) => outlet))].filter((one) => !have.has(one));
  const beside = topic ? await findBeside(topic, { ...span, before, lacking }, context) : [];
  const without = lacking.filter((one) => beside.every(({ outlet }) => outlet !== one));
  return {
    carried,
    firsts: whoWasFirst(articles),
    beside,
    without,
    notRead: silentOf(feeds, { articles, news, told: new Set([...have, ...lacking]) }),
    span,
    only: await onlyOneHas(articles, quotes),
  };
}

type Lacking = { since: string; before: string; lacking: string[] };

async function findBeside(
  topic: string,
  { since, before, lacking }: Lacking,
  { store, place }: Context,
): Promise<Article[]> {
  const terms = foldTerms(topic);
  const begin = new Date(Date.parse(since) - EARLIER_MS).toISOString();
  if (lacking.length === 0 || terms.length === 0 || typedAddress(topic)) return [];
  const placeId = place.id;
  const found = await store.findArticles({
    placeId,
    terms,
    since: begin,
    before,
    limit: MAX_BESIDE,
  });
  const newestOf = new Map(found.toReversed().map((article) => [article.outlet, article]));
  return lacking.flatMap((outlet) => newestOf.get(outlet) ?? []);
}

/** Each outlet once, with its first report. */
function carriersOf(articles: Article[]): Carrier[] {
  const inOrder = articles.toSorted(
    (one, other) =>
      Number(publishedOf(one) === null) - Number(publishedOf(other) === null) ||
      one.published.localeCompare(other.published) ||
      one.outlet.localeCompare(other.outlet),
  );
  return [...Map.groupBy(inOrder, ({ outlet }) => outlet)].map(([outlet, own]) => ({
    outlet,
    first: own[0]!,
    reports: own.length,
  }));
}

function spanOf(articles: Article[], now: Date): Span {
  const dated = articles.filter((one) => publishedOf(one) !== null);
  const times = (dated.length > 0 ? dated : articles).map(({ published }) => Date.parse(published));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const until = Math.max(last, Math.min(first + DAY_MS, now.getTime()));
  return { since: new Date(first).toISOString(), until: new Date(until).toISOString() };
}

type Known = { articles: Article[]; news: OutletCount[]; told: ReadonlySet<string> };

function silentOf(feeds: Feed[], { articles, news, told }: Known): Coverage['notRead'] {
  const brought = new Set([...articles, ...news].map(({ feedId }) => feedId));
  return feeds
    .filter(({ id, title, kind }) => kind !== 'import' && !brought.has(id) && !told.has(title))
    .map((feed) => ({ title: feed.title, why: whySilent(feed) }));
}

/** As far as its last visit tells: what went wrong at earlier ones is not kept. */
function whySilent({ goneAt, lastError, deliveredAt }: Feed): string {
  if (goneAt) return say('gone since {date}', { date: writeDay(goneAt) });
  if (lastError) return say('failed: {error}', { error: lastError });
  return deliveredAt ? say('had nothing new then') : say('not read yet');
}
