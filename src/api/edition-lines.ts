import { articlePath, storyPath } from '../chat/page-paths.ts';
import { receiptUrl } from '../chat/reply/link-receipts.ts';
import {
  type Block,
  mannerParts,
  type QuoteBlock,
  quoteText,
  type Reply,
  reply,
  type Source,
  type StoryBlock,
  speakerText,
} from '../chat/reply/reply.ts';
import { replyText } from '../chat/reply/reply-text.ts';
import { type PassageLink, storyParts } from '../chat/reply/story-parts.ts';
import { say } from '../language/say.ts';
import type { FeedLine, FeedLink } from './feed-entry.ts';

/** What was posted, line by line, with links to stories, receipts and passages. */
export const editionLines = ({ blocks }: Pick<Reply, 'blocks'>, base: string): FeedLine[] =>
  blocks.flatMap((block) => linesOf(block, base));

function linesOf(block: Block, base: string): FeedLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ as: 'heading', text: block.text, url: null }];
    case 'story':
      return storyLines(block, base);
    case 'quote':
      return quoteLines(block, sourceLinks(block.source, base));
    case 'excerpt':
      return [
        { text: block.text, url: null },
        { text: '', url: null, links: sourceLinks(block.source, base) },
      ];
    default:
      return replyText(reply('', { blocks: [block] }))
        .split('\n')
        .filter(Boolean)
        .map((text) => ({ text, url: null }));
  }
}

function storyLines(story: StoryBlock, base: string): FeedLine[] {
  const { update, title, url, sentence, statement, others, before, count, about } =
    storyParts(story);
  const page = story.id === undefined ? url : `${base}${storyPath(story.id)}`;
  const rest = [
    ...others.map(({ outlet, url: to }) => ({ text: outlet, url: to })),
    ...told(count),
  ];
  return [
    { as: 'heading', text: update ? say('Update: {title}', { title }) : title, url: page },
    ...(sentence
      ? [{ text: `${sentence.text} `, url: null, links: passageLinks(sentence.passage, base) }]
      : []),
    ...(statement
      ? quoteLines(statement.quote, statement.passage ? passageLinks(statement.passage, base) : [])
      : []),
    ...(rest.length > 0 ? [{ text: before, url: null, links: rest }] : []),
    ...told(about),
  ];
}

const told = (words: string | null): FeedLink[] =>
  words === null ? [] : [{ text: words, url: null }];

function quoteLines(quote: QuoteBlock, links: FeedLink[]): FeedLine[] {
  const said = [speakerText(quote), ...mannerParts(quote)].filter(Boolean).join(', ');
  return [
    { as: 'words', text: quoteText(quote), url: null },
    { text: links.length > 0 ? `${said}; ` : said, url: null, links },
  ];
}

const passageLinks = ({ label, source, remarks }: PassageLink, base: string): FeedLink[] => [
  { text: label, url: addressOf(source, base) },
  ...remarks.map((text) => ({ text, url: null })),
];

function sourceLinks(source: Source, base: string): FeedLink[] {
  const { outlet, title, sample, about, remark } = source;
  const remarks = [sample ? say('invented sample') : null, about, remark].filter(isTold);
  return [
    { text: `${outlet}: ${title}`, url: addressOf(source, base) },
    ...remarks.map((text) => ({ text, url: null })),
  ];
}

const isTold = (words: string | null | undefined): words is string => Boolean(words);

/** The receipt of a statement; else the passage at its source, or in the stored copy. */
function addressOf({ receipt, url, articleId }: Source, base: string): string | null {
  if (receipt) return receiptUrl(receipt.id, base);
  return url ?? (articleId === '' ? null : `${base}${articlePath(articleId)}`);
}
