import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { summarizeArticles } from '../commands/summary/summarize-articles.ts';
import type { Article } from '../src/model.ts';
import { readRows } from '../train/read-rows.ts';

/**
 * Writes the sentences that are shown of articles which a reader has judged, for a scorer: the one
 * that tells the news, and three. `--gold` names rows of `{id, title, text}`.
 */
const { values } = parseArgs({ options: { gold: { type: 'string' }, out: { type: 'string' } } });
if (!values.gold || !values.out) {
  console.error('Name the articles and a file: npm run -s bench:picks -- --gold FILE --out FILE');
  process.exit(1);
}

type Row = { id: string; title?: string; text: string; publisher?: string };

const lines = readRows<Row>(values.gold).map(({ id, title = '', text, publisher = '' }) => {
  const article: Article = {
    id,
    feedId: '',
    url: null,
    title,
    outlet: publisher,
    byline: null,
    published: '2026-01-01T00:00:00.000Z',
    readAt: '2026-01-01T00:00:00.000Z',
    text,
    sample: false,
  };
  const spansOf = (length: 'line' | 'short') =>
    summarizeArticles([article], { length }).picks.map(({ start, end }) => ({ start, end }));
  return JSON.stringify({ id, line: spansOf('line')[0], picks: spansOf('short') });
});
writeFileSync(values.out, `${lines.join('\n')}\n`);
