import { describe, expect, test } from 'vitest';
import { tellProgress } from '../../../adapters/cli/tell-progress.ts';

function watch({ isTerminal = true, ...options }: { isTerminal?: boolean; quietMs?: number } = {}) {
  let now = 0;
  const said: string[] = [];
  const { tell, end } = tellProgress({
    ...{ err: (text) => void said.push(text), clock: () => now, columns: 60, isTerminal },
    ...options,
  });
  const step = (ms: number, done: number, total: number, what?: string): void => {
    now += ms;
    tell({ done, total, ...(what === undefined ? {} : { what }) });
  };
  return { said, step, end };
}

describe('on a terminal', () => {
  test('a bar says how far it has come and how long it still takes, and is cleared away', () => {
    const { said, step, end } = watch();
    step(0, 0, 4);
    step(60_000, 1, 4);
    step(60_000, 4, 4);
    end();
    expect(said).toEqual([
      `\r[${' '.repeat(40)}] 0/4`,
      expect.stringMatching(/^\r\[=+ +\] 1\/4 · about 3 min left$/u),
      `\r[${'='.repeat(40)}] 4/4\u001B[K`,
      '\r\u001B[K',
    ]);
  });

  test('what is done stands above the bar, and other work is timed anew', () => {
    const { said, step } = watch();
    step(0, 0, 2, 'Copying');
    step(50_000, 2, 2, 'Copying');
    step(1_000, 0, 10, 'Checking');
    step(10_000, 5, 10, 'Checking');
    expect(said.filter((text) => text.endsWith('\n'))).toEqual([
      'Copying\n',
      '\r\u001B[KChecking\n',
    ]);
    expect(said.at(-1)).toContain('5/10 · about 10 s left');
  });

  test('is not drawn more often than anybody can see', () => {
    const { said, step } = watch();
    for (let done = 0; done <= 1_000; done++) step(1, done, 1_000);
    expect(said.length).toBeLessThan(15);
    expect(said.at(-1)).toContain('1000/1000');
  });

  test.each([
    [60_000, 'about 3 min left'],
    [500, null],
    [4_000, 'about 12 s left'],
    [3_600_000, 'about 3 h left'],
  ])('of a quarter done in %i ms says %s', (ms, left) => {
    const { said, step } = watch();
    step(ms, 1, 4);
    if (left) expect(said.join('')).toContain(left);
    else expect(said.join('')).not.toContain('left');
  });
});

describe('where nobody watches', () => {
  test('nothing is said of short work, and of long work a line now and then', () => {
    const { said, step, end } = watch({ isTerminal: false });
    for (let done = 1; done <= 20; done++) step(1_000, done, 100, 'Copying');
    expect(said).toEqual([]);
    for (let done = 21; done <= 100; done++) step(1_000, done, 100, 'Copying');
    end();
    expect(said).toEqual([
      'Copying\n',
      '30 of 100, about 70 s left\n',
      '60 of 100, about 40 s left\n',
      '90 of 100, about 10 s left\n',
    ]);
  });

  test('what may not wait is said at once', () => {
    const { said, step } = watch({ isTerminal: false, quietMs: 0 });
    step(0, 0, 2, 'Bringing the database up to date');
    expect(said).toEqual(['Bringing the database up to date\n']);
  });
});
