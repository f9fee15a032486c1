import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fillFigures } from '../../bench/report/fill-figures.ts';
import { type Kept, readKept } from '../../bench/report/kept.ts';
import type { Section } from '../../bench/report/section.ts';
import { sections } from '../../bench/report/sections.ts';
import { toPage } from '../../bench/report/to-page.ts';
import { tellNumber, toGrowthTable, toTable } from '../../bench/report/to-table.ts';
import type { Row } from '../../bench/rounds/row.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const figure = (median: number, least = median, most = median) => ({ median, least, most });
const row = (over: Partial<Row> = {}): Row => ({
  ...{ what: 'a page', unit: 'ms', ours: figure(10, 8, 12), peers: {}, noise: 1 },
  ...over,
});
const kept = (rows: Row[], over: Partial<Kept> = {}): Kept => ({
  machine: {
    ...{ date: '2026-12-01', processor: 'P', cores: 2, memoryGb: 8, system: 'Linux x64' },
    ...{ node: 'v24.0.0', version: '0.1.0 (abc)', load: 1 },
  },
  versions: { other: '2.0.0' },
  rows,
  ...over,
});

describe('the figures in README and docs', () => {
  const files = globSync(['README.md', 'docs/*.md'], { cwd: ROOT }).sort();

  test('are those of docs/benchmarks.json', () => {
    const measured = readKept();
    const texts = files.map((file) => readFileSync(ROOT + file, 'utf8'));
    expect(texts.join('')).toContain('<!--= ');
    for (const text of texts) expect(fillFigures(text, measured)).toBe(text);
  });
});

describe('docs/benchmarks.md', () => {
  test('is what the figures make', () => {
    expect(readFileSync(`${ROOT}docs/benchmarks.md`, 'utf8')).toBe(toPage(sections, readKept()));
  });

  test('shows pictures that are there', () => {
    const page = readFileSync(`${ROOT}docs/benchmarks.md`, 'utf8');
    const pictures = [...page.matchAll(/images\/benchmarks\/[\w-]+\.svg/gu)].map(([file]) => file);
    expect(pictures.length).toBeGreaterThan(0);
    for (const file of pictures) expect(existsSync(`${ROOT}docs/${file}`)).toBe(true);
  });

  test('is told by runs of different names', () => {
    const names = sections.flatMap(({ runs }) => runs.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('fillFigures', () => {
  const measured = {
    pages: kept([row({ peers: { other: figure(41.26) } })]),
  };

  test('writes ours, and a peer’s where one is named', () => {
    expect(
      fillFigures(
        '<!--= pages / a page / ms -->9<!--=--> and <!--= pages / a page / ms / other --><!--=-->',
        measured,
      ),
    ).toBe(
      '<!--= pages / a page / ms -->10<!--=--> and <!--= pages / a page / ms / other -->41.3<!--=-->',
    );
  });

  test('refuses what was not measured', () => {
    expect(() => fillFigures('<!--= pages / a feed / ms -->9<!--=-->', measured)).toThrow(
      'no figure “pages / a feed / ms”',
    );
  });
});

describe('toTable', () => {
  test('tells how many times as long a peer takes, as widely as the figures allow', () => {
    expect(toTable([row({ peers: { other: figure(40, 36, 48) }, noise: 1.5 })])).toContain(
      '| a page | ms | **10 (8–12)** | 40 (36–48); **4× (3–6)** | 1.50 |',
    );
  });

  test('tells of a rate how many times as little a peer does', () => {
    const rate = row({ unit: 'articles/s', ours: figure(100), peers: { other: figure(25) } });
    expect(toTable([rate])).toContain('| 25; **4×** |');
  });

  test('compares no shares', () => {
    const share = row({ unit: 'F1 in %', ours: figure(92.7), peers: { people: figure(96.6) } });
    expect(toTable([share])).toContain('| **92.7** | 96.6 |');
  });
});

test('toGrowthTable has a column for each size', () => {
  const at = (size: string, ms: number) =>
    row({ what: `search, rare, at ${size} quotes`, ours: figure(ms) });
  expect(toGrowthTable([at('10,000', 5), at('1,000', 4)])).toBe(
    '| ms | 1,000 quotes | 10,000 quotes |\n| --- | --- | --- |\n| search, rare | 4 | 5 |',
  );
});

test.each([
  [0, '0'],
  [0.0234, '0.023'],
  [6.449, '6.45'],
  [92.69, '92.7'],
  [1661.4, '1,661'],
  [22_010, '22,010'],
])('tellNumber(%d) is %s', (value, told) => {
  expect(tellNumber(value)).toBe(told);
});

describe('a section', () => {
  const section: Section = {
    ...{ key: 'pages', heading: 'Pages', about: 'Pages are read.', charts: [] },
    runs: [{ name: 'pages', script: 'pages' }],
  };

  test('says where, when and against what it was measured, and no host', () => {
    expect(toPage([section], { pages: kept([row()]) })).toContain(
      '`bench:pages`, 2026-12-01: On Record 0.1.0 (abc), Node 24.0.0, P, 2 cores, 8 GB, Linux x64, load 1 at the start. Compared: other 2.0.0.',
    );
  });

  test('keeps figures whose data was not there, and says so', () => {
    const page = toPage([section], { pages: kept([row()], { missedOn: '2027-01-01' }) });
    expect(page).toContain('**10 (8–12)**');
    expect(page).toContain('Not renewed on 2027-01-01');
  });

  test('says what has not been measured', () => {
    expect(toPage([section], {})).toContain('`bench:pages` has not been measured yet.');
  });
});
