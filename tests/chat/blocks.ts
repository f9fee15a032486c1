import { chartNote, chartRows } from '../../src/chat/reply/chart-rows.ts';
import { diffPieces, legendOf } from '../../src/chat/reply/diff-text.ts';
import { pairBlocks } from '../../src/chat/reply/pair-blocks.ts';
import {
  type Block,
  type ChartBlock,
  type DiffBlock,
  type PairBlock,
  type Piece,
  type QuoteBlock,
  quoteText,
  type Source,
  type StoryBlock,
  speakerText,
} from '../../src/chat/reply/reply.ts';
import { type StoryParts, storyParts } from '../../src/chat/reply/story-parts.ts';

const SOURCE: Source = {
  articleId: 'a',
  outlet: 'The Gazette',
  title: 'Talks resume',
  published: '2026-03-04T12:00:00.000Z',
  url: 'https://gazette.example/a',
  start: 0,
  end: 1,
  spans: [{ start: 0, end: 1 }],
  hash: 'Zm9vYmFy',
  sample: false,
};
export const QUOTE: QuoteBlock = {
  kind: 'quote',
  texts: ['We go.'],
  speaker: 'Ann Lee',
  role: 'mayor',
  quoteKind: 'direct',
  manner: 'quote',
  clause: null,
  sure: true,
  certain: false,
  source: SOURCE,
};
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const quote = (...texts: string[]): Block => ({ ...QUOTE, texts });
export const report = (title: string): Block => ({ kind: 'report', source: { ...SOURCE, title } });
/** A quote under the heading of its report, of the speaker in the title. */
export const below = (...texts: string[]): Block => ({
  ...QUOTE,
  texts,
  above: { speaker: true, passage: false },
});
export const clause = (...pieces: Piece[]): Block => ({
  ...QUOTE,
  texts: pieces.filter(({ said }) => said).map(({ text: words }) => words),
  quoteKind: 'indirect',
  clause: pieces,
});
export const excerpt = (words: string): Block => ({ kind: 'excerpt', text: words, source: SOURCE });
/** A story with a sentence of one outlet, somebody’s words in another, and a third one. */
export const story = (title: string, parts: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: 'story',
  title,
  url: 'https://gazette.example/a',
  update: false,
  sentence: { text: 'Both sides met on Monday.', source: SOURCE },
  statement: { ...QUOTE, source: sourceOf('Post', 'https://post.example/b') },
  outlets: ['Gazette', 'Post', 'Wire'].map((name) => ({
    outlet: name === 'Gazette' ? SOURCE.outlet : name,
    url: `https://${name.toLowerCase()}.example/a`,
  })),
  ...parts,
});
export const sourceOf = (outlet: string, url: string | null, parts: Partial<Source> = {}) => ({
  ...SOURCE,
  outlet,
  url,
  ...parts,
});
export const list = (...labels: string[]): Block => ({
  kind: 'list',
  items: labels.map((label) => ({ label, detail: null, url: null, actions: [] })),
});

/** `same -gone +new`: each piece with the sign of its change. */
export const diff = (...words: string[]): DiffBlock => ({
  kind: 'diff',
  pieces: words.map((piece) =>
    piece.startsWith('-')
      ? { text: piece.slice(1), change: 'gone' }
      : piece.startsWith('+')
        ? { text: piece.slice(1), change: 'new' }
        : { text: piece, change: 'same' },
  ),
  legend: { gone: 'on record only', new: 'in your text' },
});
export const chart = (...values: number[]): ChartBlock => ({
  kind: 'chart',
  title: 'Statements per week',
  alt: 'Most statements in week 3.',
  bars: values.map((value, at) => ({ label: `week ${at + 1}`, value })),
});
/** Ann Lee and Bo Roe in a week; none of the texts of a side leaves its gap. */
export const pair = (lee: string[], roe: string[] = []): PairBlock => ({
  kind: 'pair',
  title: 'Week of 2 March',
  sides: [sideOf('Ann Lee', lee), sideOf('Bo Roe', roe)],
});
const sideOf = (name: string, texts: string[]) => ({
  name,
  quotes: texts.map((words) => ({ ...QUOTE, texts: [words], speaker: name })),
  gap: 'no statement found',
});

/** Titles alone where the rest has been thinned away, and every address that is linked. */
function visibleOfStory({ title, url, sentence, statement, others }: StoryParts): string {
  const passages = [sentence?.passage, statement?.passage].filter((one) => one != null);
  return [
    ...[title, url, sentence?.text],
    ...(statement ? [quoteText(statement.quote), speakerText(statement.quote)] : []),
    ...passages.flatMap(({ label, source }) => [label, source.url]),
    ...others.flatMap((other) => [other.outlet, other.url]),
  ].join('');
}

/** The words a reader sees; what a renderer adds to them has room of its own. */
export function visible(block: Block): string {
  switch (block.kind) {
    case 'report':
      return `${block.source.title}${block.source.outlet}${block.source.url}`;
    case 'quote':
      return `${quoteText(block)}${speakerText(block)}${block.source.outlet}${block.source.url}`;
    case 'excerpt':
      return `${block.text}${block.source.outlet}${block.source.url}`;
    case 'story':
      return visibleOfStory(storyParts(block));
    case 'list':
      return block.items.map(({ label, detail, url }) => `${label}${detail}${url}`).join('');
    case 'diff':
      return [
        ...diffPieces(block).map(({ text: words }) => words),
        ...legendOf(block).map(({ meaning }) => meaning),
      ].join(' ');
    case 'chart':
      return [
        ...[block.title, chartNote(block)],
        ...chartRows(block).flatMap(({ label, gap, bar, number }) => [label, gap, bar, number]),
      ].join('');
    case 'pair':
      return pairBlocks(block).map(visible).join('');
    default:
      return block.text;
  }
}
