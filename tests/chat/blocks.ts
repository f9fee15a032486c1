import {
  type Block,
  type Piece,
  type QuoteBlock,
  quoteText,
  type Source,
  speakerText,
} from '../../src/chat/reply.ts';

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
const QUOTE: QuoteBlock = {
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
export const list = (...labels: string[]): Block => ({
  kind: 'list',
  items: labels.map((label) => ({ label, detail: null, url: null, actions: [] })),
});

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
      return block.title;
    case 'list':
      return block.items.map(({ label, detail, url }) => `${label}${detail}${url}`).join('');
    default:
      return block.text;
  }
}
