import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { exactly, keepRows, qualityRow } from './rounds/row.ts';
import type { Figure } from './rounds/tell-rounds.ts';
import { byCompromise } from './who-said/by-compromise.ts';
import { byRule } from './who-said/by-rule.ts';

/**
 * How often the right words are given to the right speaker: by us, by compromise with the nearest
 * person, and by what one writes first. `--scorer` is the scorer of the gold data, which compares spans
 * and speakers. `--people` says how well people agree with each other on that set: quoted, all.
 *
 *     npm run -s bench:who-said -- --gold FILE --scorer FILE [--people 96.6,75.3]
 */
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    scorer: { type: 'string' },
    people: { type: 'string' },
    json: { type: 'string' },
  },
});
if (!values.gold || !values.scorer) {
  console.log(
    'Nothing measured: name --gold FILE, articles with who said what, and --scorer FILE.',
  );
  process.exit();
}
const { gold, scorer } = values;

type Scores = {
  all: { joint: { f1: number } };
  quoted: Record<'1' | '5', { joint: { f1: number } }>;
  ci: { joint: [number, number]; quotedJoint: [number, number] };
};

const rows = readRows<{ id: string; text: string }>(gold);
const systems: Record<string, (text: string) => unknown[]> = {
  ours: (text) => extractQuotes(text, splitSentences(text)).map(toPrediction),
  'marks and “X said”': byRule,
  'compromise, nearest person': byCompromise,
};
const scores = Object.fromEntries(
  Object.entries(systems).map(([name, read]) => [name, score(read)] as const),
);
for (const [name, { all, quoted }] of Object.entries(scores))
  console.log(
    `${name.padEnd(28)} quoted ${tell(quoted[1].joint.f1)}, of five words or more ${tell(quoted[5].joint.f1)}, all ${tell(all.joint.f1)}`,
  );
const [quotedByPeople, allByPeople] = (values.people ?? '').split(',').filter(Boolean).map(Number);
keepRows(
  [
    toRow(
      'in quotation marks',
      ({ quoted, ci }) => withInterval(quoted[1].joint.f1, ci.quotedJoint),
      quotedByPeople,
    ),
    toRow('in quotation marks, five words or more', ({ quoted }) =>
      exactly(100 * quoted[5].joint.f1),
    ),
    toRow(
      'all, reported speech too',
      ({ all, ci }) => withInterval(all.joint.f1, ci.joint),
      allByPeople,
    ),
  ],
  values.json,
);

function score(read: (text: string) => unknown[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    const lines = rows.map(({ id, text }) => JSON.stringify({ id, quotes: read(text) }));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const args = [scorer, gold, file, '--json', '--ci'];
    const { kinds, ...printed } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    return { ...printed, all: kinds.all };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toPrediction({ spans, source, speaker }: ReturnType<typeof extractQuotes>[number]) {
  const mention = source && { ...source, ...(speaker ? { name: speaker.name } : {}) };
  return { start: spans[0]?.start, end: spans.at(-1)?.end, spans, speaker: mention };
}

function toRow(what: string, read: (scores: Scores) => Figure, people?: number) {
  const { ours, ...peers } = Object.fromEntries(
    Object.entries(scores).map(([name, one]) => [name, read(one)]),
  );
  const all = people === undefined ? peers : { ...peers, people: exactly(people) };
  return qualityRow(what, 'F1 in %', ours!, all);
}

function withInterval(f1: number, [least, most]: [number, number]): Figure {
  return { median: 100 * f1, least: 100 * least, most: 100 * most };
}

function tell(f1: number): string {
  return (100 * f1).toFixed(1);
}
