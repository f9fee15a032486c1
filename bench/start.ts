import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exactly, keepRows, qualityRow, type Row } from './rounds/row.ts';
import { figureOf } from './rounds/tell-rounds.ts';
import { installSize } from './start/install-size.ts';
import { runCommand } from './start/run-command.ts';
import { runServer } from './start/run-server.ts';

/**
 * Measures how soon the program answers and what it takes at rest: seconds of the clock, of the
 * processor (which tells more on a machine that others use), and megabytes of all its processes. Five
 * rounds, medians, with the range of all rounds behind them. Each FOLDER is a checkout to measure in
 * turn with the others, such as one of an older version; this one alone if left out. The first start
 * of each is not counted: it fills the compile cache. Memory is measured in the last round alone, once
 * nothing has been asked for so many seconds.
 *
 * npm run bench:start -- [--rest SECONDS] [--json FILE] [FOLDER…]
 */
const ROUNDS = 5;
const UNITS: Record<string, string> = {
  s: 's of the clock',
  'processor s': 's of the processor',
  MB: 'MB',
};
const { rest, json, folders } = readArguments();
const scratch = mkdtempSync(join(tmpdir(), 'on-record-start-'));

const measured = new Map<string, number[]>();
const note = (name: string, value: number): void => {
  measured.set(name, [...(measured.get(name) ?? []), value]);
};

try {
  for (let round = 0; round <= ROUNDS; round++)
    for (const [at, folder] of folders.entries())
      await measure(folder, join(scratch, String(at)), round);
} finally {
  rmSync(scratch, { recursive: true });
}
console.table(Object.fromEntries([...measured].map(([name, values]) => [name, summed(values)])));
const size = installSize(folders[0]!);
console.log(`installed: ${size.packages} packages of ${size.megabytes} MB, Node not counted`);
keepRows(
  [
    ...[...measured]
      .filter(([name]) => name.startsWith(`${folders[0]}: `))
      .map(([name, values]) => toRow(name.slice(`${folders[0]}: `.length), values)),
    qualityRow('packages that are installed, Node not counted', 'MB', exactly(size.megabytes)),
  ],
  json,
);

async function measure(folder: string, home: string, round: number): Promise<void> {
  const keep = (what: string, parts: Record<string, number>): void => {
    if (round === 0) return;
    for (const [part, value] of Object.entries(parts)) note(`${folder}: ${what}, ${part}`, value);
  };
  for (const [sample, kind] of [
    ['0', 'empty'],
    ['1', 'with the sample'],
  ] as const)
    keep(
      `start ${kind}`,
      await runServer(folder, { home, sample, ...(round === ROUNDS && { restS: rest }) }),
    );
  keep('cli quotes holm', await runCommand(folder, ['quotes', 'holm'], home));
  keep('cli --help', await runCommand(folder, ['--help'], home));
}

/** `0.66 (0.61–0.9)`: the median and the range. */
function summed(values: number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `${median} (${sorted[0]}–${sorted.at(-1)})`;
}

/** `start empty, s to the answer` */
function toRow(name: string, values: number[]): Row {
  const [, what = name, unit = '', when = ''] = /^(.*), (processor s|s|MB)(.*)$/u.exec(name) ?? [];
  const ours = figureOf(values);
  const noise = ours.most / ours.least;
  return { what: what + when, unit: UNITS[unit]!, ours, peers: {}, noise };
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rest: { type: 'string', default: '90' }, json: { type: 'string' } },
  });
  const folders = (positionals.length > 0 ? positionals : ['.']).map((folder) => resolve(folder));
  return { rest: Number(values.rest), json: values.json, folders };
}
