import { statementOf } from '../chat/receipts/statement-of.ts';
import type { Statement } from '../citations/statement.ts';
import { doubtOf, fateOf, speakerOf, wordsOf } from '../citations/words-of.ts';
import type { StoredQuote, Story } from '../model.ts';
import { readWords } from './read-narrowed.ts';
import { Refusal } from './refusal.ts';
import type { ApiDeps } from './resource.ts';
import { listStories, toStoryRecord } from './stories.ts';

/** What others subscribe to, before it is written as Atom or JSON Feed. */
export type Feed = {
  /** Says what it is of, and never changes. */
  key: string;
  title: string;
  /** When the newest change of an entry was seen; the beginning of time where there is none. */
  updated: string;
  /** The path of our own page of it; the newsroom where there is none. */
  page?: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Never changes, so that no reader shows it twice. */
  key: string;
  title: string;
  /** Our own page of it. */
  url: string;
  /** The same at its source. */
  sourceUrl: string | null;
  author: string;
  published: string | null;
  updated: string;
  /** Somebody's words, with their marks. */
  words: string | null;
  lines: FeedLine[];
};

/** `as` sets off a heading, or what somebody said; links follow its text. */
export type FeedLine = FeedLink & { as?: 'heading' | 'words'; links?: FeedLink[] };

export type FeedLink = { text: string; url: string | null };

const MAX_ENTRIES = 50;
const MAX_REPORTS = 50;
const MAX_TITLE_CHARS = 140;
const NEVER = '1970-01-01T00:00:00.000Z';

type Deps = Pick<ApiDeps, 'store' | 'placeId' | 'base'>;

export async function speakerFeed(id: string, deps: Deps): Promise<Feed> {
  const { store, placeId } = deps;
  const [found] = await store.findSpeakers({ placeId, ids: [id], limit: 1 });
  if (!found)
    throw new Refusal(
      `Nobody with the id “${id}” is quoted here. Look up who is with /api/v1/speakers?name=…`,
      { status: 404 },
    );
  const entries = await findEntries({ speakerIds: [id] }, deps);
  return toFeed(`speaker ${id}`, `${found.speaker.name}, word for word`, entries);
}

export async function topicFeed(words: string, deps: Deps): Promise<Feed> {
  const entries = await findEntries({ terms: readWords(words, 'words') }, deps);
  return toFeed(`topic ${words}`, `What is said about “${words}”`, entries);
}

/** The stories of the last 24 hours, the one that began last first. */
export async function storiesFeed(deps: Deps & Pick<ApiDeps, 'now'>): Promise<Feed> {
  const { listed, read } = await listStories(undefined, deps);
  // What was read in these seconds may go on an older story, whose id it gets then.
  const placed = listed.filter(({ story }) => story.articles.some((one) => one.storyId !== null));
  const first = placed.slice(0, MAX_ENTRIES).map(({ story }) => story);
  const whole = await read(first);
  const entries = first.flatMap(({ id }) => {
    const story = whole.get(id);
    return story ? [storyEntry(story, deps)] : [];
  });
  return toFeed('stories', 'The stories of the last 24 hours', entries);
}

export const toFeed = (key: string, title: string, entries: FeedEntry[]): Feed => ({
  key,
  title,
  updated: latest(entries.map(({ updated }) => updated)),
  entries,
});

export const latest = (instants: (string | null)[]): string =>
  instants.reduce<string>((last, at) => (at !== null && at > last ? at : last), NEVER);

/** Words that are withdrawn or gone stay, and say so: whoever has read them learns of it. */
async function findEntries(
  search: { speakerIds?: string[]; terms?: string[] },
  { store, placeId, base }: Deps,
): Promise<FeedEntry[]> {
  const found = await store.listQuotes({ placeId, ...search, vanished: true, limit: MAX_ENTRIES });
  return found.map((quote) => statementEntry(quote, base));
}

function statementEntry(quote: StoredQuote, base: string): FeedEntry {
  const statement = statementOf(quote);
  const { receipt, quoteId, published, passageUrl, speaker, mention } = statement;
  const id = receipt ?? quoteId;
  const who = speakerOf(statement) ?? mention ?? 'Speaker not named';
  const url = `${base}/q/${encodeURIComponent(id)}`;
  return {
    key: `statement ${id}`,
    title: titleOf(statement),
    url,
    sourceUrl: passageUrl,
    author: speaker ?? 'Speaker not named',
    published,
    updated: changedAt(statement),
    words: wordsOf(statement),
    lines: [
      { text: `${who} (${statement.manner})`, url: null },
      ...[...fateOf(statement), doubtOf(statement)].flatMap((told) => told ?? []).map(plain),
      { text: sourceLine(statement), url: passageUrl },
      { text: 'Receipt', url },
    ],
  };
}

const plain = (told: string) => ({ text: capitalized(told), url: null });

const capitalized = (told: string): string => told.charAt(0).toUpperCase() + told.slice(1);

const sourceLine = ({ headline, outlet, published, sample }: Statement): string =>
  [
    `“${headline}”`,
    outlet,
    published ? published.slice(0, 10) : 'no date',
    sample && 'invented sample',
  ]
    .filter(Boolean)
    .join(', ');

function titleOf(statement: Statement): string {
  const { speaker, sure, withdrawn, vanishedAt } = statement;
  const name = speaker === null ? 'Speaker not named' : `${sure ? '' : 'probably '}${speaker}`;
  const fate = withdrawn ? 'Withdrawn: ' : vanishedAt ? 'No longer in the article: ' : '';
  const words = wordsOf(statement).replace(/\s+/gu, ' ');
  return `${fate}${name}: ${cut(words)}`;
}

const cut = (words: string): string => {
  const signs = [...words];
  return signs.length > MAX_TITLE_CHARS
    ? `${signs.slice(0, MAX_TITLE_CHARS - 1).join('')}…`
    : words;
};

/** A new text of its article is read, the words are gone, or given to somebody else. */
const changedAt = ({ readAt, vanishedAt, pageGoneAt, formerly }: Statement): string =>
  latest([readAt, vanishedAt, pageGoneAt, ...formerly.map(({ until }) => until)]);

function storyEntry(story: Story, { base }: Deps): FeedEntry {
  const { articles } = story;
  const { headline, leadId, firstSeen, outlets } = toStoryRecord(story);
  const lead = articles.find(({ id }) => id === leadId)!;
  return {
    key: `story ${story.id}`,
    title: headline,
    url: `${base}/articles/${encodeURIComponent(leadId)}`,
    sourceUrl: lead.url,
    author: outlets.join(', '),
    published: firstSeen,
    updated: latest(articles.map(({ readAt }) => readAt)),
    words: null,
    lines: articles.slice(0, MAX_REPORTS).map(({ outlet, title, url, sample }) => ({
      text: `${outlet}: ${title}${sample ? ' (invented sample)' : ''}`,
      url,
    })),
  };
}
