import type { Feed } from '../../src/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import { speakerId } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { type InventedArticle, inventArticles, outlets, speakers, wordOf } from '../invent-news.ts';
import { type Due, saveDue } from './save-due.ts';

type Size = { briefings: number; channels: number; contents: number };

const ARTICLES = 400;
const DAY_MS = 86_400_000;
const FEEDS = 20;
/** Words that are rare in the invented texts; each stands in the titles of a few articles. */
const TOPICS = 1_000;
const TOPICS_A_TITLE = 5;
const CHANNELS_A_SERVER = 10;
const MAX_OWN_FEEDS = 100;

/**
 * Fills an empty database with a day of news and with briefings that are all due the day after: half
 * on Discord, in servers of ten channels that follow feeds of their own, half in one workspace of
 * Slack. `contents` is how many different editions there are among them.
 */
export async function fillNewsroom(url: string, size: Size, now: Date): Promise<void> {
  const store = await openStore(url, { sample: '0' });
  const readAt = now.toISOString();
  const addFeed = (name: string, shared: boolean): Promise<Feed> =>
    store.saveFeed({
      ...{ url: `https://${name}.example/feed`, title: name, group: null, kind: 'import' },
      ...{ shared, now: readAt },
    });
  const feeds: Feed[] = [];
  for (let n = 0; n < FEEDS; n++) feeds.push(await addFeed(`outlet-${n}`, true));
  const articles = inventArticles();
  for (let n = 0; n < ARTICLES; n++) {
    const invented = articles.next().value as InventedArticle;
    const published = new Date(now.getTime() - (n / ARTICLES) * (DAY_MS - 3_600_000));
    const title = titleOf(n);
    await store.saveArticle(
      {
        ...{ id: `article-${n}`, feedId: feeds[n % FEEDS]!.id, title, text: invented.text },
        ...{ url: `https://outlet-${n % FEEDS}.example/${n}`, outlet: outlets[invented.outlet]! },
        ...{ byline: null, published: published.toISOString(), readAt, sample: false },
      },
      invented.quotes.map((quote) => toQuote(quote)),
      `${foldTerms(title).join(' ')} ${invented.terms}`,
    );
  }
  const due = planDue(size, new Date(now.getTime() + DAY_MS));
  const own = new Set(due.flatMap(({ feed }) => feed ?? []));
  for (const name of own) {
    const { id } = await addFeed(name, false);
    const places = new Set(due.filter(({ feed }) => feed === name).map(({ place }) => place.id));
    for (const placeId of places) await store.followFeed(placeId, id);
  }
  await store.close();
  await saveDue(
    url,
    due.map(({ feed, ...one }) => one),
  );
}

const topicOf = (n: number): string => wordOf(9_000 + (n % TOPICS) * 7);

/** Titles take turns with the topics. */
function titleOf(n: number): string {
  const words = Array.from({ length: TOPICS_A_TITLE }, (_, at) => topicOf(n * TOPICS_A_TITLE + at));
  return words.join(' ');
}

function toQuote({
  start,
  end,
  terms,
  speaker,
  isStatement,
}: InventedArticle['quotes'][number]): NewQuote {
  const said = speaker === null ? undefined : speakers[speaker];
  return {
    ...{
      spans: [{ start, end }],
      kind: 'direct',
      cue: null,
      source: null,
      certain: false,
      confidence: 0.9,
    },
    ...{ class: isStatement ? 'assert' : 'ask', shown: isStatement, clause: { start, end }, terms },
    speaker: said
      ? { id: speakerId(said.name), name: said.name, kind: 'person', roles: [said.role] }
      : null,
  };
}

/** Half of the contents differ by topic alone, on Slack; the other half by followed feeds, too. */
function planDue({ briefings, channels, contents }: Size, dueAt: Date) {
  const half = Math.max(1, Math.floor(contents / 2));
  const ownFeeds = Math.min(half, MAX_OWN_FEEDS);
  return Array.from({ length: briefings }, (_, n): Due & { feed: string | null } => {
    const isSlack = n % 2 === 1;
    const at = n >> 1;
    const channel = at % Math.floor(channels / 2);
    if (isSlack)
      return {
        ...{ id: `briefing-${n}`, dueAt, feed: null, topics: topicOrAll(at % half) },
        place: { id: 'slack:T0NEWS', platform: 'slack', name: 'News' },
        channel: { id: `C${channel}`, name: `news-${channel}` },
      };
    const server = Math.floor(channel / CHANNELS_A_SERVER);
    const own = server % ownFeeds;
    const topics = Math.ceil(half / ownFeeds);
    // Which of the channel's briefings it is, and which of the server's channels.
    const topic =
      (Math.floor(at / Math.floor(channels / 2)) * CHANNELS_A_SERVER + channel) % topics;
    return {
      ...{ id: `briefing-${n}`, dueAt, feed: `own-${own}`, topics: topicOrAll(topic) },
      place: { id: `discord:guild:${server}`, platform: 'discord', name: `Server ${server}` },
      channel: { id: String(5_000_000 + channel), name: `news-${channel}` },
    };
  });
}

/** The first content is all news. */
const topicOrAll = (n: number): string[] => (n === 0 ? [] : [topicOf(n)]);
