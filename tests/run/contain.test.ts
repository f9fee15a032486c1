import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CONTAIN = fileURLToPath(new URL('../../src/run/contain.ts', import.meta.url));

/** Runs a few lines in a process of their own, since they would end this one. */
function run(lines: string) {
  const program = `import { contain } from ${JSON.stringify(CONTAIN)};
    import { EventEmitter } from 'node:events';
    const told = [];
    const onError = (name) => (error) => told.push(name + ': ' + error.message);
    ${lines}
    setTimeout(() => { console.log(JSON.stringify(told)); process.exit(0); }, 100);`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  return { status, told: stdout ? JSON.parse(stdout) : undefined, stderr };
}

test('what a part throws later, in whatever way, is told to it and ends nothing', () => {
  const { status, told } = run(`
    contain(onError('a'), () => {
      setTimeout(() => { throw new Error('timer'); });
      setTimeout(async () => { throw new Error('promise'); });
      queueMicrotask(() => { throw new Error('microtask'); });
      setTimeout(() => new EventEmitter().emit('error', new Error('event')));
    });
    contain(onError('b'), () => setTimeout(() => { throw new Error('other'); }, 10));`);
  expect(status).toBe(0);
  expect(told.toSorted()).toEqual([
    'a: event',
    'a: microtask',
    'a: promise',
    'a: timer',
    'b: other',
  ]);
});

test('what no part has thrown ends the process', () => {
  const { status, stderr } = run(`
    contain(onError('a'), () => {});
    setTimeout(() => { throw new Error('nobody'); });`);
  expect(status).toBe(1);
  expect(stderr).toContain('nobody');
});
