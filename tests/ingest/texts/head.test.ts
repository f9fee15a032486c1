import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/ingest/texts/read-text.ts';

const TEXT = 'The council of Harrow voted on Tuesday to close the ferry line, its clerk said.';
const TITLE = 'Ferry line closes';

type Expected = { outlet?: string; byline?: string; day?: string };

const ANN = 'Ann Bell';
const COURIER = 'The Vellmar Courier';
const DAY = '2025-05-03';

const told = (head: string) => {
  const { title, outlet, byline, published, text } = readText(`${head}\n\n${TEXT}\n`, 'a.txt');
  return { title, outlet, byline, day: published?.slice(0, 10) ?? null, text };
};
const expected = ({ outlet, byline, day }: Expected) => ({
  title: TITLE,
  outlet: outlet ?? null,
  byline: byline ?? null,
  day: day ?? null,
  text: TEXT,
});

const UNDER_HEADLINE: [lines: string, Expected][] = [
  ['By Ann Bell', { byline: ANN }],
  ['By ANN BELL', { byline: ANN }],
  ['BY ANN O’NEILL AND TOM McRAE', { byline: 'Ann O’Neill and Tom McRae' }],
  ['By Ann van der Bell', { byline: 'Ann van der Bell' }],
  ['By J. R. Roe', { byline: 'J. R. Roe' }],
  ['Words by Ann Bell', { byline: ANN }],
  ['Author: Ann Bell', { byline: ANN }],
  ['By Reuters', { byline: 'Reuters' }],
  ['By Our Correspondent', {}],
  ['By Admin', {}],
  ['By Ann Bell and Tom Rask', { byline: 'Ann Bell and Tom Rask' }],
  ['By Ann Bell, Tom Rask and Ida Roe', { byline: 'Ann Bell, Tom Rask and Ida Roe' }],
  ['By Oona Roe, Fenella Marsh', { byline: 'Oona Roe and Fenella Marsh' }],
  ['By Ann Bell, Political Editor', { byline: ANN }],
  ['By Ann Bell Political Editor', { byline: ANN }],
  ['By Ann Bell, Health Correspondent in Harrow', { byline: ANN }],
  ['By Ann Bell\nStaff Writer', { byline: ANN }],
  ['By Ann Bell in Harrow', { byline: ANN }],
  ['By Ann Bell, Farm Weekly', { byline: ANN, outlet: 'Farm Weekly' }],
  ['By Ann Bell for The Vellmar Courier', { byline: ANN, outlet: COURIER }],
  ['By ANN BELL, HARROW GAZETTE', { byline: ANN, outlet: 'Harrow Gazette' }],
  ['By Ann Bell - 3 May 2025', { byline: ANN, day: DAY }],
  ['By Ann Bell | 2025-05-03', { byline: ANN, day: DAY }],
  ['By Ann Bell / 3 May 2025', { byline: ANN, day: DAY }],
  ['By Ann Bell, 3 May 2025 10:30 am', { byline: ANN, day: DAY }],
  [
    'By Ann Bell | Published: 3 May 2025, 10:14 BST | Updated: 4 May 2025',
    { byline: ANN, day: DAY },
  ],
  ['Updated 4 May 2025 | Published 3 May 2025', { day: DAY }],
  ['Published on May 3, 2025 by Ann Bell in News', { byline: ANN, day: DAY }],
  ['Ann Bell | 3 May 2025', { byline: ANN, day: DAY }],
  ['Opinion | Ann Bell | 3 May 2025', { byline: ANN, day: DAY }],
  ['3 May 2025 • 5 min read', { day: DAY }],
  ['Saturday, May 3, 2025', { day: DAY }],
  ['On 3 May 2025', { day: DAY }],
  ['The Sunday Sentinel, 3 May 2025', { outlet: 'The Sunday Sentinel', day: DAY }],
  ['Vellmar Courier 3 May 2025', { outlet: 'Vellmar Courier', day: DAY }],
  ['harrowcourier.example | 3 May 2025', { outlet: 'harrowcourier.example', day: DAY }],
  ['The Vellmar Courier, Saturday, 3 May 2025, p. 4', { outlet: COURIER, day: DAY }],
  ['THE HARROW GAZETTE Page 4', { outlet: 'The Harrow Gazette' }],
  ['By Ann Bell\nFarm Weekly, 3 May 2025', { byline: ANN, outlet: 'Farm Weekly', day: DAY }],
  ['By Ann Bell\nThe Vellmar Courier\n3 May 2025', { byline: ANN, outlet: COURIER, day: DAY }],
  ['By Ann Bell\n\nThe Vellmar Courier\n\n3 May 2025', { byline: ANN, outlet: COURIER, day: DAY }],
  ['Ann Bell\nThe Vellmar Courier\n3 May 2025', { byline: ANN, outlet: COURIER, day: DAY }],
  ['By Ann Bell\nVelmora Line\n3 May 2025', { byline: ANN, outlet: 'Velmora Line', day: DAY }],
  ['By Ann Bell\nHarrow\n3 May 2025', { byline: ANN, day: DAY }],
  ['By Ann Bell\nann.bell@harrow.example\n3 May 2025', { byline: ANN, day: DAY }],
  ['By Ann Bell, The Vellmar Courier, 3 May 2025', { byline: ANN, outlet: COURIER, day: DAY }],
  ['By Ann Bell (The Vellmar Courier), 3 May 2025', { byline: ANN, outlet: COURIER, day: DAY }],
  ['The Vellmar Courier | 3 May 2025 | Ann Bell', { byline: ANN, outlet: COURIER, day: DAY }],
  [
    'The Vellmar Courier — May 3, 2025 — Fenella Roe',
    { byline: 'Fenella Roe', outlet: COURIER, day: DAY },
  ],
  [
    'Ann Bell, Political Editor, The Vellmar Courier, 3 May 2025',
    { byline: ANN, outlet: COURIER, day: DAY },
  ],
  [
    'Source: The Vellmar Courier\nDate: 3 May 2025\nBy: Ann Bell',
    { byline: ANN, outlet: COURIER, day: DAY },
  ],
  [
    'Outlet: The Vellmar Courier\nPublished: 3 May 2025\nAuthor: Ann Bell',
    { byline: ANN, outlet: COURIER, day: DAY },
  ],
  ['Source: The Vellmar Courier, 3 May 2025', { outlet: COURIER, day: DAY }],
  ['(ab/cd) Reuters, 3 May 2025', { outlet: 'Reuters', day: DAY }],
];

const AROUND_HEADLINE: [head: string, Expected][] = [
  [
    `${TITLE}\nBy Ann Bell, Farm Weekly, 3 May 2025`,
    { byline: ANN, outlet: 'Farm Weekly', day: DAY },
  ],
  [
    `${TITLE}\nBy Ann Bell\nThe Vellmar Courier\n3 May 2025`,
    { byline: ANN, outlet: COURIER, day: DAY },
  ],
  [`FOR IMMEDIATE RELEASE\n\n${TITLE}`, {}],
  [`FOR IMMEDIATE RELEASE\n3 May 2025\nContact: Ann Bell\n\n${TITLE}`, { day: DAY }],
  [
    `THE HARROW GAZETTE Page 4\n\n${TITLE}\nBy Ann Bell`,
    { byline: ANN, outlet: 'The Harrow Gazette' },
  ],
  [`The Vellmar Courier\n3 May 2025\n\n${TITLE}`, { outlet: COURIER, day: DAY }],
  [`The Vellmar Courier\n\n${TITLE}`, { outlet: COURIER }],
  [`By Ann Bell\n${TITLE}`, { byline: ANN }],
  [
    `Headline: ${TITLE}\nByline: Ann Bell\nPublication: The Vellmar Courier\nDate: 2025-05-03`,
    { byline: ANN, outlet: COURIER, day: DAY },
  ],
  [`${TITLE}\n=========\n\nBy Ann Bell`, { byline: ANN }],
  ['Ferry line\ncloses\nBy Ann Bell', { byline: ANN }],
];

const NO_HEAD_LINES = [
  'By the time the boats came, the harbour was full.',
  'By Monday the boats were gone.',
  'By Monday, 3 May 2025, the boats were gone',
  'By Tuesday Evening',
  'By 3 May 2025 the boats were gone',
  'By order of the council',
  'By Ann Bell’s account the boats were full.',
  'Ann Bell, Tom Rask, Ida Roe',
  'Crew: Ann Bell, Tom Rask',
  '12 Harbour Street, Velmora',
  'The talks failed – again on 3 May 2025.',
  'Harrow council met on 3 May 2025',
  'Harrow, a town of 3,000 – and no ferry',
  'The Harrow Gazette said so on 3 May 2025.',
  'The Ferry Line',
  'Velmora Line, Announced 3 May 2025',
  '— Harrow United (@harrow) May 3, 2025',
  'On July 7-8, 2025 the boats came.',
];

describe('the lines around a headline', () => {
  test.each(UNDER_HEADLINE)('tell of the article: %j', (lines, about) => {
    expect(told(`${TITLE}\n\n${lines}`)).toEqual(expected(about));
  });

  test.each(AROUND_HEADLINE)('do not hide it: %j', (head, about) => {
    expect(told(head)).toEqual(expected(about));
  });

  test.each(NO_HEAD_LINES)('are not looked for in its text: %j', (line) => {
    expect(told(`${TITLE}\n\n${line}`)).toEqual({ ...expected({}), text: `${line}\n\n${TEXT}` });
  });

  test('may stand under what sums the article up', () => {
    const deck = 'The crews fear for the boats.';
    const head = `${TITLE}\n\n${deck}\n\nBy Ann Bell\n${COURIER}\n3 May 2025`;
    const about = expected({ byline: ANN, outlet: COURIER, day: DAY });
    expect(told(head)).toEqual({ ...about, text: `${deck}\n\n${TEXT}` });
  });

  test('stand under a heading of Markdown, too', () => {
    const source = `# ${TITLE}\n\nBy Ann Bell\n${COURIER}\n3 May 2025\n\n${TEXT}\n`;
    const { title, outlet, byline, text } = readText(source, 'a.md');
    const { day, ...about } = expected({ byline: ANN, outlet: COURIER });
    expect({ title, outlet, byline, text, day }).toEqual({ ...about, day });
  });

  test('are not who signed a letter', () => {
    const letter = '— Ada Moe (@adamoe) May 1, 2026\n\nIda Roe, Harrow, 3 May 2025\n\nAnn Roe';
    expect(told(`${TITLE}\n\n${TEXT}\n\n${letter}`).text).toContain(letter);
  });

  test('mean the same in any order and however they are parted', () => {
    const parts = ['By Ann Bell', COURIER, '3 May 2025'];
    const order = fc.shuffledSubarray(parts, { minLength: 3 });
    const between = fc.constantFrom(' | ', ', ', ' – ', ' - ', ' • ', '\n');
    fc.assert(
      fc.property(order, between, fc.constantFrom('\n', '\n\n'), (lines, by, gap) => {
        expect(told(`${TITLE}${gap}${lines.join(by)}`)).toEqual(
          expected({ byline: ANN, outlet: COURIER, day: DAY }),
        );
      }),
    );
  });

  test.each([
    ['HARROW, 3 May 2025 – ', { day: DAY }],
    ['Harrow, Velmora, May 3, 2025 (AFP) — ', { outlet: 'AFP', day: DAY }],
    ['HARROW, Velmora, May 3, 2025 /Wirepress/ -- ', { day: DAY }],
    ['HARROW, March 12 (Courier) - ', { outlet: 'Courier' }],
  ] satisfies [string, Expected][])('and a dateline with a day: %j', (dateline, about) => {
    const { title, ...rest } = expected(about);
    expect(told(`${TITLE}\n\n${dateline}${TEXT}`.trim())).toMatchObject({ title });
    const source = `${TITLE}\n\n${dateline}${TEXT}\n`;
    const { outlet, byline, published, text } = readText(source, 'a.txt');
    expect({ outlet, byline, day: published?.slice(0, 10) ?? null, text }).toEqual(rest);
  });
});
