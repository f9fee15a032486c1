import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLink } from '../../../src/summary/stories/average-link.ts';
import type { Report } from '../../../src/summary/stories/entry.ts';
import { createStoryIndex } from '../../../src/summary/stories/story-index.ts';

const DAY = 86_400_000;
const report = (id: string, title: string, text: string, arrived = 0): Report => ({
  id,
  title,
  text,
  arrived,
});

const STRIKE = [
  report(
    'strike-1',
    'Ferry crews strike in Sill Bay',
    'Ferries in Sill Bay stopped as crews of Calder Lines began a strike over pay. Minister Ilse Marchetti urged the union to talk.',
  ),
  report(
    'strike-2',
    'Strike halts ferries in Sill Bay',
    'Crews of Calder Lines went on strike over pay and halted ferries in Sill Bay. The union refused to talk to Ilse Marchetti.',
  ),
];
const TUNNEL = report(
  'tunnel',
  'Marchetti opens rail tunnel under Harrow Vale',
  'Minister Ilse Marchetti opened the railway tunnel under Harrow Vale, which trains will use from spring. Builders drilled for six years.',
);

describe('a story index', () => {
  test('joins reports of one event and keeps two events of one person apart', () => {
    const index = createStoryIndex();
    for (const one of [...STRIKE, TUNNEL]) index.place(one);
    expect(index.storyOf('strike-2')).toBe(index.storyOf('strike-1'));
    expect(index.storyOf('tunnel')).not.toBe(index.storyOf('strike-1'));
  });

  test('calls a story after its first report, and keeps its id as reports come in', () => {
    const index = createStoryIndex();
    const ids = [...STRIKE, ...STRIKE.map((one) => ({ ...one, id: `${one.id} again` }))].map(
      (one) => index.place(one)[0]?.storyId,
    );
    expect(ids).toEqual(['strike-1', 'strike-1', 'strike-1', 'strike-1']);
  });

  test('merges two stories into the older one when a report shows that they are one, and tells who moved', () => {
    const index = createStoryIndex();
    const [old, young] = [
      report('old', 'Fire at Tarn mill', 'Fire broke out at the Tarn paper mill.', 1),
      report('young', 'Workers flee to roof', 'Forty workers fled to a roof in Tarn and waved.', 2),
    ];
    index.place(old);
    index.place(young);
    expect(index.storyOf('young')).toBe('young');
    const bridge = report(
      'bridge',
      'Fire at Tarn mill: workers flee to roof',
      'Fire broke out at the Tarn paper mill. Forty workers fled to a roof in Tarn and waved.',
      3,
    );
    expect(index.place(bridge)).toEqual([
      { articleId: 'bridge', storyId: 'old' },
      { articleId: 'young', storyId: 'old' },
    ]);
  });

  test('keeps a report in the story it is known to belong to', () => {
    const index = createStoryIndex();
    index.place(STRIKE[0] as Report, 'from before');
    expect(index.place(STRIKE[1] as Report)[0]?.storyId).toBe('from before');
  });

  test('starts a new story when the old one is long over', () => {
    const index = createStoryIndex();
    index.place(STRIKE[0] as Report);
    const later = { ...(STRIKE[1] as Report), arrived: 11 * DAY };
    expect(index.place(later)[0]?.storyId).toBe('strike-2');
    expect(index.storyOf('strike-1')).toBeUndefined();
  });

  test('goes on from what is kept of its reports as if it had never stopped', () => {
    const words = fc.constantFrom(
      ...'ferry strike tunnel film storm Tarn mill fire bank rate quay judge cable snow'.split(' '),
    );
    const text = fc.array(words, { minLength: 1, maxLength: 14 }).map((some) => some.join(' '));
    const arrival = fc.record({ title: text, text, hours: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 2, maxLength: 40 }), fc.nat(), (arrivals, at) => {
        let now = 0;
        const reports = arrivals.map(({ title, text, hours }, n) => {
          now += (hours * DAY) / 24;
          return report(`${n}`, title, text, now);
        });
        const stop = 1 + (at % (reports.length - 1));
        const before = createStoryIndex();
        for (const one of reports.slice(0, stop)) before.place(one);
        const after = createStoryIndex();
        for (const { id, arrived } of reports.slice(0, stop)) {
          const terms = before.termsOf(id);
          // What is long over is known no more.
          if (terms !== undefined) after.recall({ id, arrived, terms }, before.storyOf(id)!);
        }
        for (const one of reports.slice(stop)) expect(after.place(one)).toEqual(before.place(one));
      }),
    );
  });

  test('gives every report one story, and no two stories one id, whatever comes', () => {
    const words = fc.constantFrom(
      ...'ferry strike tunnel film storm Tarn mill fire bank rate'.split(' '),
    );
    const text = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const index = createStoryIndex();
        const stories = new Map<string, string>();
        texts.forEach((one, n) => {
          for (const { articleId, storyId } of index.place(report(`${n}`, '', one, n)))
            stories.set(articleId, storyId);
        });
        texts.forEach((_, n) => {
          expect(stories.get(`${n}`)).toBe(index.storyOf(`${n}`));
        });
      }),
    );
  });
});

describe('average linkage', () => {
  test('joins the closest first and stops below the threshold', () => {
    const at = [0, 1, 10, 11, 30];
    const likeness = (a: number, b: number) => 1 / (1 + Math.abs(at[a]! - at[b]!));
    expect(averageLink(5, likeness, 0.2)).toEqual([[0, 1], [2, 3], [4]]);
    expect(averageLink(5, likeness, 0.09)).toEqual([[0, 1, 2, 3], [4]]);
    expect(averageLink(5, likeness, 2)).toEqual([[0], [1], [2], [3], [4]]);
    expect(averageLink(0, likeness, 0)).toEqual([]);
  });
});
