import { execFileSync } from 'node:child_process';
import { exactly, qualityRow, type Row } from '../rounds/row.ts';

type Scores = { pages: number; precision: number; recall: number; f1: number };

/** What the scorer of the set of pages says of the texts in a file. */
export function tellScores(scorer: string, gold: string, texts: string): Row[] {
  const printed = execFileSync(process.execPath, [scorer, gold, texts], { encoding: 'utf8' });
  const { pages, precision, recall, f1 } = JSON.parse(printed) as Scores;
  const figures = { F1: f1, precision, recall };
  for (const [name, value] of Object.entries(figures)) console.log(`${name} ${value.toFixed(3)}`);
  return Object.entries(figures).map(([name, value]) =>
    qualityRow(`text of ${pages} pages, ${name}`, '%', exactly(100 * value)),
  );
}
