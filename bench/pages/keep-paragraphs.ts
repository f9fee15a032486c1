import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAside } from '../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../src/ingest/aside/reading.ts';
import { readPage } from '../../src/ingest/pages/read-page.ts';
import { exactly, qualityRow, type Row } from '../rounds/row.ts';
import { expectedParagraphs, lettersOf } from './expected-paragraphs.ts';
import { JOB_MS } from './job-ms.ts';

const MOST_SHOWN = 10;

/**
 * Reads the test pages of Mozilla's Readability (folders with `source.html` and `expected.html`) and
 * prints how many of the expected paragraphs stand in our text, the pages that lose most, and with
 * `lost` each paragraph that is missing there.
 */
export async function keepParagraphs(folder: string, { lost = false } = {}): Promise<Row> {
  const { aside, close } = createAside(READING_JOBS, { jobMs: JOB_MS });
  const rows = [];
  for (const page of readdirSync(folder).sort()) {
    const read = (name: string) => readFileSync(join(folder, page, name), 'utf8');
    const expected = expectedParagraphs(read('expected.html'));
    const { text, problem } = await aside(readPage, { body: read('source.html'), url: null }).then(
      (article) => ({ text: lettersOf(article.text), problem: '' }),
      (error: Error) => ({ text: '', problem: error.message }),
    );
    const missing = expected.filter((paragraph) => !text.includes(lettersOf(paragraph)));
    rows.push({ page, expected: expected.length, missing, problem });
  }
  await close();

  const all = rows.reduce((sum, { expected }) => sum + expected, 0);
  const gone = rows.reduce((sum, { missing }) => sum + missing.length, 0);
  console.log(`${rows.length} pages: ${all - gone} of ${all} expected paragraphs kept`);
  const worst = rows
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => b.missing.length - a.missing.length);
  console.table(
    worst
      .slice(0, MOST_SHOWN)
      .map(({ missing, ...row }) => ({ ...row, kept: row.expected - missing.length })),
  );
  for (const { page, missing } of lost ? worst : [])
    console.log(`\n${page}\n${missing.map((text) => `  - ${text}`).join('\n')}`);
  const share = exactly((100 * (all - gone)) / all);
  return qualityRow(`paragraphs kept of ${rows.length} test pages of Readability`, '%', share);
}
