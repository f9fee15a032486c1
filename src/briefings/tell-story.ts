import { sayReports } from '../chat/count-reports.ts';
import { outletItem } from '../chat/headline-item.ts';
import { pickBlock } from '../chat/pick-block.ts';
import { SURE } from '../chat/receipts.ts';
import type { Block } from '../chat/reply.ts';
import type { Article, StoredQuote, Story } from '../model.ts';
import type { StorySpan } from '../store/stories.ts';
import { plainTitle } from '../summary/headline/plain-title.ts';
import { isClickbait } from '../summary/is-clickbait.ts';
import { isSameText, toShingles } from '../text/is-same-text.ts';
import { addingSentence } from './adding-sentence.ts';
import { bestSentence } from './best-sentences.ts';
import { chooseLead } from './choose-lead.ts';
import { keepLast } from './keep-last.ts';
import { versionOf } from './version-of.ts';

const MAX_SPEAKERS = 3;
/** Many editions tell the same stories: what was found out of so many articles is kept. */
const MAX_KEPT = 300;

/**
 * A story for people and for programs: its title and a sentence that adds to it, then how many reports, in
 * which outlets, since when, and who spoke. `span` covers the reports before this edition, too.
 */
export function tellStory(story: Story, quotes: StoredQuote[], span?: StorySpan) {
  const { id, articles } = story;
  const lead = chooseLead(articles);
  const title = titleOf(lead);
  const told = addingSentence(title, [lead, ...articles.filter((article) => article !== lead)]);
  const teasers = span?.teasers ?? articles.filter(({ teaser }) => teaser !== undefined).length;
  const data = {
    id,
    title,
    url: lead.url,
    outlets: outletsOf(articles, span),
    reports: (span?.reports ?? articles.length) - teasers,
    teasers,
    firstSeen: span?.firstSeen ?? articles.at(-1)!.published,
    latest: story.lead.published,
    speakers: speakersIn(story, quotes),
  };
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    told ? pickBlock(told.article, told.pick) : { kind: 'list', items: [outletItem(lead)] },
    { kind: 'note', text: aboutStory(data, countCopies(articles)) },
    ...(data.speakers.length > 0
      ? [{ kind: 'note', text: `Spoke: ${data.speakers.join(', ')}` } as const]
      : []),
  ];
  return { blocks, data };
}

/**
 * The headline of a report without its label. One that only asks or teases gives way to the report’s
 * best sentence.
 */
function titleOf(lead: Article): string {
  const title = plainTitle(lead.title, lead.outlet);
  return isClickbait(title) ? (bestSentence(lead)?.text ?? title) : title;
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
