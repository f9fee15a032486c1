import { afterAll, describe, expect, test, vi } from 'vitest';
import { createAside } from '../../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../../src/ingest/aside/reading.ts';
import { readPage } from '../../../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';
import { eat, echo, fail, hang, ownId, refuse } from './jobs.ts';

const JOBS = new URL('./jobs.ts', import.meta.url);
const TOO_MUCH = 'This takes too much time or memory to read.';
// Within the limits of depth and number, but minutes of work for Readability
const SLOW = '<table><tr><td>'.repeat(80) + '<p>word word, word.</p>'.repeat(18_000);

const { aside, close } = createAside(JOBS, { atOnce: 1, jobMs: 2_000 });
afterAll(close);

describe('aside', () => {
  test('a job is done with what it was given', async () => {
    const given = { at: new Map([['a', 1]]), body: new Uint8Array([1, 2]), text: '“é”' };
    expect(await aside(echo, given)).toEqual(given);
  });

  test('what cannot be read is said in the words of the job', async () => {
    const error = await aside(refuse, 'x.txt').catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error.message).toBe('x.txt is empty.');
  });

  test('a fault of ours stays a fault of ours', async () => {
    const error = await aside(fail).catch((reason) => reason);
    expect(error).not.toBeInstanceOf(UnreadableError);
    expect(error.message).toBe('no such thing');
  });

  test('a process that nobody asks ends, and the next job starts another', async () => {
    const brief = createAside(JOBS, { idleMs: 100 });
    const first = await brief.aside(ownId);
    expect(await brief.aside(ownId)).toBe(first);
    await vi.waitFor(() => expect(() => process.kill(first, 0)).toThrow('ESRCH'), 5_000);
    expect(await brief.aside(ownId)).not.toBe(first);
    await brief.close();
  });

  test('jobs at the same time are done by as many processes, up to the limit', async () => {
    const pair = createAside(JOBS, { atOnce: 2 });
    const ids = await Promise.all([1, 2, 3, 4].map(() => pair.aside(ownId)));
    expect(new Set(ids).size).toBe(2);
    await pair.close();
  });

  test('no process is started while another has nothing to do', async () => {
    const pair = createAside(JOBS, { atOnce: 2, jobMs: 2_000 });
    const [hung, id] = await Promise.allSettled([pair.aside(hang), pair.aside(ownId)]);
    expect(hung).toMatchObject({ reason: { message: TOO_MUCH } });
    for (let time = 0; time < 3; time++)
      expect(await pair.aside(ownId)).toBe((id as PromiseFulfilledResult<number>).value);
    await pair.close();
  });

  test('closing waits for all that are being done, and ends their processes', async () => {
    const pair = createAside(JOBS, { atOnce: 2 });
    const ids = Promise.all([pair.aside(ownId), pair.aside(ownId)]);
    await pair.close();
    for (const id of await ids)
      await vi.waitFor(() => expect(() => process.kill(id, 0)).toThrow('ESRCH'), 5_000);
  });

  test('a job that is on no list is refused', async () => {
    await expect(aside(function unheard() {})).rejects.toThrow('“unheard” is not on the list');
  });

  test.each([
    ['time', hang],
    ['memory', eat],
  ])('a job that takes too much %s costs only itself', async (_what, job) => {
    const [greedy, next] = await Promise.allSettled([aside(job), aside(echo, 'next')]);
    expect(greedy).toMatchObject({ reason: { message: TOO_MUCH } });
    expect(next).toMatchObject({ value: 'next' });
  });

  test('this process goes on while a job hangs', async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 10);
    await aside(hang).catch(() => {});
    clearInterval(clock);
    expect(turns).toBeGreaterThan(20);
  });

  test('where too many wait, more are asked to come again', async () => {
    const asked = Array.from({ length: 60 }, (_, n) => aside(echo, n));
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect(results.at(-1)).toMatchObject({
      reason: { message: expect.stringContaining('Please ask again in a minute.') },
    });
    expect(await aside(echo, 'again')).toBe('again');
  });

  test('a page that takes too long is given up', async () => {
    const hasty = createAside(READING_JOBS, { jobMs: 1_000 });
    const slow = hasty.aside(readPage, { body: SLOW, url: null });
    await expect(slow).rejects.toThrow(TOO_MUCH);
    await hasty.close();
  });

  test('closing finishes the job at hand and refuses those that wait', async () => {
    const closing = createAside(JOBS, { atOnce: 1 });
    const results = Promise.allSettled([1, 2, 3].map((n) => closing.aside(echo, n)));
    await closing.close();
    expect(await results).toMatchObject([
      { value: 1 },
      { reason: { message: expect.stringContaining('being stopped') } },
      { reason: { message: expect.stringContaining('being stopped') } },
    ]);
  });

  test('closes without having done anything', async () => {
    await expect(createAside(JOBS).close()).resolves.toBeUndefined();
  });
});
