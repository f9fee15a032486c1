import { sayReports } from '../chat/count-reports.ts';
import { outletItem } from '../chat/headline-item.ts';
import { pickBlock, SURE } from '../chat/receipts.ts';
import type { Block } from '../chat/reply.ts';
import type { Article, Pick, StoredQuote, Story } from '../model.ts';
import type { StorySpan } from '../store/stories.ts';
import { isClickbait } from '../summary/is-clickbait.ts';
import { summarize } from '../summary/summarize.ts';
import { isSameText, toShingles } from '../text/is-same-text.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { keepLast } from './keep-last.ts';

const MAX_SPEAKERS = 3;
/** Many editions tell the same stories: what was found out of so many articles is kept. */
const MAX_KEPT = 300;

/**
 * A story for people and for programs: its title and latest development, then how many reports, in
 * which outlets, since when, and who spoke. `span` covers the reports before this edition, too.
 */
export function tellStory(story: Story, quotes: StoredQuote[], span?: StorySpan) {
  const { id, articles } = story;
  const lead = articles.find(({ teaser }) => teaser === undefined) ?? story.lead;
  const { title, pick } = titleAndSentence(lead);
  const teasers = span?.teasers ?? articles.filter(({ teaser }) => teaser !== undefined).length;
  const data = {
    id,
    title,
    url: lead.url,
    outlets: outletsOf(articles, span),
    reports: (span?.reports ?? articles.length) - teasers,
    teasers,
    firstSeen: span?.firstSeen ?? articles.at(-1)!.published,
    latest: lead.published,
    speakers: speakersIn(story, quotes),
  };
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    pick ? pickBlock(lead, pick) : { kind: 'list', items: [outletItem(lead)] },
    { kind: 'note', text: aboutStory(data, countCopies(articles)) },
    ...(data.speakers.length > 0
      ? [{ kind: 'note', text: `Spoke: ${data.speakers.join(', ')}` } as const]
      : []),
  ];
  return { blocks, data };
}

/**
 * The headline of an article and the sentence that matters most. A headline that only asks or
 * teases gives way to the first of the two best sentences, and the second follows it.
 */
const titleAndSentence = keepLast(MAX_KEPT, versionOf, readLead);

function readLead({ id, title, text, url }: Article): { title: string; pick: Pick | undefined } {
  const source = { articleId: id, title, text, url, sentences: splitSentences(text) };
  if (!isClickbait(title)) return { title, pick: summarize([source], { count: 1 }).picks[0] };
  const { picks } = summarize([source], { count: 2 });
  const [first, second] = picks;
  return first ? { title: first.text, pick: second ?? first } : { title, pick: undefined };
}

type Counted = { outlets: string[]; reports: number; teasers: number; firstSeen: string };

function aboutStory({ outlets, reports, teasers, firstSeen }: Counted, copies: number): string {
  const printed = copies > 0 ? ` (${copies + 1} print the same text)` : '';
  return `${sayReports(reports, teasers)} in ${outlets.join(', ')}${printed} · first seen ${dateOf(firstSeen)}`;
}

/** The outlets of this edition come first. */
const outletsOf = (articles: Article[], span?: StorySpan): string[] => [
  ...new Set([...articles.map(({ outlet }) => outlet), ...(span?.outlets ?? [])]),
];

const shinglesOf = keepLast(MAX_KEPT, versionOf, ({ text }: Article) => toShingles(text));

/** How many reports print the text of another. */
function countCopies(articles: Article[]): number {
  const originals: ReturnType<typeof toShingles>[] = [];
  for (const article of articles) {
    const shingles = shinglesOf(article);
    if (!originals.some((other) => isSameText(shingles, other))) originals.push(shingles);
  }
  return articles.length - originals.length;
}

/** Changes with every revision. */
export function versionOf({ id, readAt }: Article): string {
  return `${id} ${readAt}`;
}

/** Those who are sure to have spoken, the most frequent first. */
function speakersIn({ articles }: Story, quotes: StoredQuote[]): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  const spoken = new Map<string, number>();
  for (const { article, speaker, confidence } of quotes)
    if (speaker && confidence >= SURE && ids.has(article.id))
      spoken.set(speaker.name, (spoken.get(speaker.name) ?? 0) + 1);
  return [...spoken]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SPEAKERS)
    .map(([name]) => name);
}

const dateOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
