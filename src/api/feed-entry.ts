import { storyPath } from '../chat/page-paths.ts';
import { statementOf } from '../chat/receipts/statement-of.ts';
import { receiptUrl } from '../chat/reply/link-receipts.ts';
import type { Statement } from '../citations/statement.ts';
import { doubtOf, sayFate, speakerOf, wordsOf } from '../citations/words-of.ts';
import type { StoredQuote, Story } from '../model.ts';
import { toStoryRecord } from './stories.ts';

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

/** More reports of a story are on its page. */
const MAX_REPORTS = 50;

const MAX_TITLE_CHARS = 140;
const NEVER = '1970-01-01T00:00:00.000Z';

/** The last of these instants; the beginning of time where there is none. */
export const latest = (instants: (string | null)[]): string =>
  instants.reduce<string>((last, at) => (at !== null && at > last ? at : last), NEVER);

export function statementEntry(quote: StoredQuote, base: string): FeedEntry {
  const statement = statementOf(quote);
  const { receipt, quoteId, published, passageUrl, speaker, mention } = statement;
  const id = receipt ?? quoteId;
  const who = speakerOf(statement) ?? mention ?? 'Speaker not named';
  const url = receiptUrl(id, base);
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
      ...[...sayFate(statement), doubtOf(statement)].flatMap((told) => told ?? []).map(plain),
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

export function storyEntry(story: Story, base: string): FeedEntry {
  const { articles } = story;
  const { headline, leadId, firstSeen, outlets } = toStoryRecord(story);
  const lead = articles.find(({ id }) => id === leadId)!;
  return {
    key: `story ${story.id}`,
    title: headline,
    url: `${base}${storyPath(story.id)}`,
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
