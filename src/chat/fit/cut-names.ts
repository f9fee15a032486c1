import type { Block, PairBlock, QuoteBlock, Source, StoryBlock } from '../reply/reply.ts';
import { cutText } from './cut-text.ts';

/** What a platform shows of a name, and the longest address that it links to, in characters. */
export type NameLimits = { name: number; url: number };

/** What is said of a report names outlets and people, too. */
const MAX_REMARK_CHARS = 400;
/** Several addresses stand in one story or pair, and many of those in one message. */
const MAX_INNER_URL_CHARS = 400;

/**
 * Cuts the names that stand around copied words: fitting does not, and a feed may call itself
 * anything. An address that is too long is left out, so that it takes no room.
 */
export function cutNames(block: Block, limits: NameLimits): Block {
  switch (block.kind) {
    case 'report':
    case 'excerpt':
      return { ...block, source: cutSource(block.source, limits) };
    case 'quote':
      return cutQuote(block, limits);
    case 'story':
      return cutStory(block, withShortUrls(limits));
    case 'pair':
      return cutPair(block, withShortUrls(limits));
    default:
      return block;
  }
}

const cutQuote = (block: QuoteBlock, limits: NameLimits): QuoteBlock => ({
  ...block,
  speaker: cutText(block.speaker, limits.name),
  role: block.role && cutText(block.role, limits.name),
  source: cutSource(block.source, limits),
});

const cutStory = (block: StoryBlock, limits: NameLimits): StoryBlock => ({
  ...block,
  url: cutUrl(block.url, limits),
  sentence: block.sentence && {
    ...block.sentence,
    source: cutSource(block.sentence.source, limits),
  },
  statement: block.statement && cutQuote(block.statement, limits),
  outlets: block.outlets.map(({ outlet, url }) => ({
    outlet: cutText(outlet, limits.name),
    url: cutUrl(url, limits),
  })),
});

const cutPair = (block: PairBlock, limits: NameLimits): PairBlock => ({
  ...block,
  sides: block.sides.map((side) => ({
    ...side,
    name: cutText(side.name, limits.name),
    quotes: side.quotes.map((quote) => cutQuote(quote, limits)),
  })),
});

const withShortUrls = (limits: NameLimits): NameLimits => ({
  ...limits,
  url: Math.min(limits.url, MAX_INNER_URL_CHARS),
});

const cutSource = (source: Source, limits: NameLimits): Source => ({
  ...source,
  outlet: cutText(source.outlet, limits.name),
  url: cutUrl(source.url, limits),
  ...(source.about && { about: cutText(source.about, MAX_REMARK_CHARS) }),
  ...(source.remark && { remark: cutText(source.remark, MAX_REMARK_CHARS) }),
});

/** The address of a passage may be short enough without the words that it names. */
function cutUrl(url: string | null, limits: NameLimits): string | null {
  if (url === null || url.length <= limits.url) return url;
  const report = url.replace(/#.*$/su, '');
  return report.length <= limits.url ? report : null;
}
