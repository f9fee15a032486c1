import { cutText } from '../../src/chat/fit/cut-text.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { aboutArticle, publishedOf } from '../../src/chat/receipts/about-article.ts';
import { headlineItem } from '../../src/chat/receipts/headline-item.ts';
import {
  articleData,
  excerptBlock,
  excerptData,
  quoteBlock,
} from '../../src/chat/receipts/receipts.ts';
import { type Block, button, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { writeMinute } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import type { Article, Story } from '../../src/model.ts';
import { quoteData } from '../quotes/quote-data.ts';
import { storyHeadline } from './ask-which-story.ts';
import type { OnlyOne } from './only-one-has.ts';
import type { Carrier, Coverage } from './read-coverage.ts';
import { MAX_HEADLINE_CHARS, MAX_NAME_CHARS, nameOf, sayCarried } from './say-carried.ts';
import type { WhoWasFirst } from './who-was-first.ts';

const MAX_OUTLETS = 20;
const MAX_NAMED = 12;

/** Who carried a story, who has not, and what only one has. */
export function coverageReply(story: Story, coverage: Coverage, topic: string | undefined): Reply {
  const { carried, beside, without, notRead, only } = coverage;
  const headline = storyHeadline(story);
  const { lead } = story;
  const title = say('Who carried “{headline}”', {
    headline: cutText(headline, MAX_HEADLINE_CHARS),
  });
  return reply(title, {
    blocks: [
      { kind: 'text', text: sayCarried(coverage) },
      { kind: 'list', items: carried.slice(0, MAX_OUTLETS).map(toItem(firstIn(coverage.firsts))) },
      ...leftOut(carried.length - MAX_OUTLETS),
      ...(beside.length > 0 ? other(beside, topic ?? '') : []),
      ...(without.length > 0 ? notFound(without) : []),
      ...(notRead.length > 0 ? silent(notRead) : []),
      ...(only.length > 0 ? onlyOne(only, story) : []),
    ],
    actions: [
      button(say('Summary'), formatLine('summary', { topic: topic ?? lead.url ?? lead.title })),
    ],
    data: {
      story: story.id,
      headline,
      from: coverage.span.since,
      until: coverage.span.until,
      carried: carried.map(({ outlet, first, reports }) => ({
        outlet,
        reports,
        first: articleData(first),
      })),
      first: [...new Set(firstIn(coverage.firsts).map(({ outlet }) => outlet))],
      beside: beside.map(articleData),
      without,
      notRead,
      only: only.map((one) =>
        one.kind === 'statement'
          ? { statement: quoteData(one.quote) }
          : { sentence: excerptData(one.article, one.sentence) },
      ),
    },
  });
}

/** Only where it is the first with what the title says, or was preceded by what is told apart. */
const firstIn = ({ first, before, isOfHeadline }: WhoWasFirst): Article[] =>
  isOfHeadline || before.length > 0 ? first : [];

const toItem =
  (first: Article[]) =>
  ({ outlet, first: article, reports }: Carrier): Item => {
    const published = publishedOf(article);
    const detail = [
      first.includes(article) && say('first'),
      published && writeMinute(published),
      reports > 1 && say('{reports, plural, one {# report} other {# reports}}', { reports }),
      aboutArticle(article),
    ];
    return {
      label: nameOf(outlet),
      detail: detail.filter(Boolean).join(' · '),
      url: article.url,
      actions: [],
    };
  };

/** Reports with the words that are in another story, or in none. */
const other = (reports: Article[], topic: string): Block[] => [
  {
    kind: 'heading',
    text: say('Has “{topic}” in other reports only', { topic: cutText(topic, MAX_NAME_CHARS) }),
  },
  { kind: 'list', items: reports.slice(0, MAX_NAMED).map(headlineItem) },
  ...leftOut(reports.length - MAX_NAMED),
];

/** That a report may be there under other words, too, is for the reader to know. */
const notFound = (outlets: string[]): Block[] => [
  { kind: 'heading', text: say('Had other news then, and no report of this was found') },
  { kind: 'text', text: listOf(outlets) },
];

const silent = (sources: Coverage['notRead']): Block[] => [
  { kind: 'heading', text: say('No news from them then') },
  {
    kind: 'list',
    items: sources.slice(0, MAX_NAMED).map(({ title, why }) => ({
      label: nameOf(title),
      detail: why,
      url: null,
      actions: [],
    })),
  },
  ...leftOut(sources.length - MAX_NAMED),
];

function onlyOne(only: OnlyOne[], { articles }: Story): Block[] {
  const isCut = articles.some(({ teaser }) => teaser !== undefined);
  return [
    { kind: 'heading', text: say('Only one outlet has') },
    ...only.map((one) =>
      one.kind === 'statement' ? quoteBlock(one.quote) : excerptBlock(one.article, one.sentence),
    ),
    {
      kind: 'note',
      text: isCut
        ? say('As far as I have read. Of teasers, the rest was not read.')
        : say('As far as I have read.'),
    },
  ];
}

const leftOut = (left: number): Block[] =>
  left > 0 ? [{ kind: 'note', text: say('And {left} more.', { left }) }] : [];

function listOf(names: string[]): string {
  const shown = names.slice(0, MAX_NAMED).map(nameOf);
  const left = names.length - shown.length;
  const outlets = shown.join(', ');
  return left > 0 ? say('{outlets} and {left} more.', { outlets, left }) : `${outlets}.`;
}
