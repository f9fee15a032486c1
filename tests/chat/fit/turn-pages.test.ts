import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage, turnPages } from '../../../src/chat/fit/turn-pages.ts';
import type { Action, More } from '../../../src/chat/reply/reply.ts';

const LINE = 'quotes peskov';
const LONG = `quotes speaker:"${'Ursula '.repeat(9).trim()}"`;
const turn = (more: Partial<More>, shown: number) =>
  turnPages({ line: LINE, from: 0, total: 41, ...more }, shown, 'in place');
const labels = (actions: Action[]) => actions.map(({ label }) => label);

/** Presses a button: the page that its line asks for. */
function press(actions: Action[], label: RegExp): Pick<More, 'from' | 'past'> {
  const { line } = actions.find((one) => label.test(one.label))!;
  const page = readPage(line);
  return { from: Number(/ from:(\d+)$/u.exec(page.line)?.[1] ?? 0), past: page.past };
}

describe('the pages of a list', () => {
  test('need no buttons where there is one', () => {
    expect(turn({ total: 3 }, 3)).toEqual({ actions: [], note: undefined, goesOn: false });
  });

  test('lead on from the first, which says what it shows', () => {
    const { actions, note } = turn({}, 8);
    expect(note).toBe('1–8 of 41');
    expect(actions).toEqual([
      {
        label: 'Next (33 more) ›',
        line: 'quotes peskov from:8 past:8',
        style: 'primary',
        replaces: true,
      },
    ]);
  });

  test('lead back to just what was seen, and to the first', () => {
    const { actions, note } = turn({ from: 13, past: [8, 5] }, 6);
    expect(note).toBe('14–19 of 41');
    expect(labels(actions)).toEqual(['‹ Previous', 'Next (22 more) ›', 'First page']);
    expect(actions.map(({ line }) => line)).toEqual([
      'quotes peskov from:8 past:8',
      'quotes peskov from:19 past:8.5.6',
      'quotes peskov',
    ]);
    expect(actions.every(({ replaces }) => replaces)).toBe(true);
  });

  test('lead back to the first where nobody knows what was before', () => {
    const { actions, note } = turn({ from: 40 }, 1);
    expect(note).toBe('41 of 41');
    expect(actions).toMatchObject([{ label: '‹ Previous', line: LINE }]);
  });

  test('below one another lead on only, without what was seen', () => {
    const { actions } = turnPages({ line: LINE, from: 8, total: 41, past: [8] }, 8);
    expect(actions).toMatchObject([
      { label: 'Next (25 more)', line: 'quotes peskov from:16' },
      { label: 'First page', line: LINE },
    ]);
  });

  test('one after the other say what they show and have no buttons', () => {
    expect(turnPages({ line: LINE, from: 8, total: 41 }, 8, 'all')).toEqual({
      actions: [],
      note: '9–16 of 41',
      goesOn: true,
    });
  });

  test('offer all of them where there is a thread for it', () => {
    const { actions } = turn({ allLine: 'all-here quotes peskov' }, 8);
    expect(actions[1]).toEqual({
      label: 'All of it',
      line: 'all-here quotes peskov',
      style: 'plain',
    });
    expect(turn({ allLine: 'all-here quotes peskov', total: 3 }, 3).actions).toEqual([]);
  });

  test('of a long line use the short one where the pages seen need the room', () => {
    const more = { line: LONG, shortLine: 'cursor 0123456789abcdef', from: 100, total: 200 };
    const short = turnPages({ ...more, past: Array(12).fill(8) }, 8, 'in place').actions;
    expect(short[1]!.line).toBe(`cursor 0123456789abcdef from:108 past:${'8.'.repeat(12)}8`);
    const long = turnPages({ ...more, past: [] }, 8, 'in place').actions;
    expect(long[1]!.line).toBe(`${LONG} from:108 past:8`);
  });

  test('there and back again lead through the same, whatever each page holds', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(sizes, (pages) => {
        const total = pages.reduce((all, one) => all + one, 0);
        const list = { line: LONG, shortLine: 'cursor 0123456789abcdef', total };
        const seen: number[] = [];
        let at: Pick<More, 'from' | 'past'> = { from: 0 };
        for (const shown of pages) {
          seen.push(at.from);
          const { actions } = turnPages({ ...list, ...at }, shown, 'in place');
          for (const { line } of actions) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(95);
          if (at.from + shown < total) at = press(actions, /^Next/u);
        }
        for (const [nth, from] of seen.toReversed().entries()) {
          expect(at.from).toBe(from);
          const { actions } = turnPages({ ...list, ...at }, pages.at(-1 - nth)!, 'in place');
          if (from > 0) at = press(actions, /^‹/u);
        }
      }),
    );
  });

  test('that are too many to remember are forgotten from the first on', () => {
    const past = Array(60).fill(12);
    const { actions } = turn({ from: 720, total: 800, past }, 12);
    const next = readPage(actions[1]!.line);
    expect(next.past.length).toBeGreaterThan(10);
    expect(new Set(next.past)).toEqual(new Set([12]));
  });
});

describe('a line with a page', () => {
  test.each([
    ['quotes peskov', 'quotes peskov', []],
    ['quotes peskov from:13 past:8.5', 'quotes peskov from:13', [8, 5]],
    ['cursor abc from:13 past:5', 'cursor abc from:13', [5]],
    ['search the past:8', 'search the past:8', []],
    // More than were skipped cannot have been seen.
    ['quotes peskov from:13 past:8.6', 'quotes peskov from:13', []],
    ['quotes peskov from:13 past:0.5', 'quotes peskov from:13', []],
    ['quotes peskov from:13 past:8.', 'quotes peskov from:13 past:8.', []],
  ])('%j asks for %j', (line, asked, past) => {
    expect(readPage(line)).toEqual({ line: asked, past });
  });
});
