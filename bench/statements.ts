import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Span } from '../src/model.ts';
import { readDoc } from '../src/quotes/doc.ts';
import { isStatement } from '../src/quotes/statements/is-statement.ts';
import { readStatement } from '../src/quotes/statements/read-statement.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';

/**
 * What each passage of a file is taken for (a statement or not, its class, the clause that is shown),
 * written for a scorer. It reads a row's own `text`, `content`, `cue` and `source` and extracts nothing.
 */
const { values } = parseArgs({ options: { gold: { type: 'string' }, out: { type: 'string' } } });
if (!values.gold || !values.out) {
  console.error(
    'Name a file of passages, one JSON object a line: npm run -s bench:statements -- --gold FILE --out FILE',
  );
  process.exit(1);
}

type Row = { id: string; text: string; content: Span[]; cue: Span | null; source: Span | null };

const lines = readRows<Row>(values.gold).map(({ id, text, content, cue, source }) => {
  const sentences = splitSentences(text);
  const doc = readDoc(text, sentences);
  const statement = readStatement(doc, sentences, { spans: content, cue, source });
  return JSON.stringify({ id, ...statement, isStatement: isStatement(statement.class) });
});
writeFileSync(values.out, `${lines.join('\n')}\n`);
