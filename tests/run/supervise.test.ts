import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Adapter, CredentialsError, PostError } from '../../src/chat/adapter.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import { supervise } from '../../src/run/supervise.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Start = Error | 'up';
/** Starts as its script says; `end` tells the supervisor that the newest connection is over. */
function createPlatform(script: Start[], settings = () => 'token') {
  let end: (error: unknown) => void = () => {};
  const seen = { made: 0, started: 0, stopped: 0 };
  const logged: string[] = [];
  const create = (): Adapter => {
    seen.made++;
    return {
      async start(onEnd = () => {}) {
        seen.started++;
        end = onEnd;
        const next = script.shift() ?? 'up';
        if (next !== 'up') throw next;
      },
      async stop() {
        seen.stopped++;
      },
      post: async () => ({ messageId: `from ${seen.made}` }),
      findPost: async () => undefined,
      tell: async () => ({ messageId: '1' }),
    };
  };
  const note = (_: object, message: string) => void logged.push(message);
  const supervised = supervise({
    name: 'chat',
    create,
    settings,
    log: { info: note, warn: note, error: note },
    now: () => new Date(),
    random: () => 1,
  });
  return { supervised, seen, logged, end: (error: unknown) => end(error) };
}

const passing = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a platform that is away is started again after a growing pause', async () => {
  const away = new Error('away');
  const { supervised, seen } = createPlatform([away, away, away]);
  await supervised.start();
  await passing(0);
  expect(supervised.health()).toMatchObject({ state: 'down', reason: 'away' });
  await passing(1_000);
  expect(seen.started).toBe(2);
  await passing(1_999);
  expect(seen.started).toBe(2);
  await passing(1 + 4_000);
  expect(seen).toEqual({ made: 4, started: 4, stopped: 3 });
  expect(supervised.health()).toMatchObject({ state: 'up', reason: null });
});

test('one whose connection ends later is started again', async () => {
  const { supervised, seen, end } = createPlatform([]);
  await supervised.start();
  await passing(0);
  expect(supervised.health().state).toBe('up');
  end(new Error('closed'));
  await passing(0);
  expect(supervised.health()).toMatchObject({ state: 'down', reason: 'closed' });
  await passing(1_000);
  expect(supervised.health().state).toBe('up');
  expect(seen.started).toBe(2);
});

test('refused credentials are tried again when they change, and daily in the end', async () => {
  let token = 'old';
  const refused = new CredentialsError('No such token.');
  const { supervised, seen } = createPlatform(Array(4).fill(refused), () => token);
  await supervised.start();
  await passing(9 * 60_000);
  expect(supervised.health()).toMatchObject({ state: 'refused', reason: 'No such token.' });
  expect(seen.started).toBe(1);
  await passing(2 * 60_000);
  expect(seen.started).toBe(2);
  await passing(2 * 3_600_000);
  expect(seen.started).toBe(3);
  await passing(22 * 3_600_000);
  expect(seen.started).toBe(3);
  await passing(2 * 3_600_000);
  expect(seen.started).toBe(4);
  token = 'new';
  await passing(60_000);
  expect(seen.started).toBe(5);
  expect(supervised.health().state).toBe('up');
});

test('posts go through the newest adapter, whether it is up or not', async () => {
  const { supervised } = createPlatform([new Error('away')]);
  const post = () =>
    supervised.post({
      channel: { id: '1', name: 'news' },
      place: { id: 'p', platform: 'chat', name: 'P' },
      reply: reply('x'),
      key: 'k',
    });
  expect(await post()).toEqual({ messageId: 'from 1' });
  await supervised.start();
  await passing(1_500);
  expect(await post()).toEqual({ messageId: 'from 2' });
});

test('has threads where its adapter has', () => {
  const { supervised } = createPlatform([]);
  expect(supervised.threads).toBeUndefined();
  const create = (): Adapter => ({ ...supervised, threads: true });
  const log = { info() {}, warn() {}, error() {} };
  const deps = { name: 'chat', settings: () => '', log, now: () => new Date(), random: () => 1 };
  expect(supervise({ ...deps, create }).threads).toBe(true);
});

test('what is to be known of one that is up is told with its health', async () => {
  const { supervised } = createPlatform([]);
  let remark: string | null = 'stands by: another process answers';
  const logged: string[] = [];
  const note = (_: object, message: string) => void logged.push(message);
  const one = supervise({
    ...{ name: 'chat', settings: () => '', now: () => new Date(), random: () => 1 },
    create: () => ({ ...supervised, start: async () => {}, remark: () => remark }),
    log: { info: note, warn: note, error: note },
  });
  expect(one.health()).toMatchObject({ state: 'starting', reason: null });
  await one.start();
  await passing(0);
  expect(one.health()).toMatchObject({ state: 'up', reason: remark });
  expect(logged).toEqual([`chat ${remark}`]);
  remark = null;
  expect(one.health()).toMatchObject({ state: 'up', reason: null });
  await one.stop();
});

test('one that leaves is not started again, and posts until it stops', async () => {
  const { supervised, seen } = createPlatform([]);
  let left = 0;
  const log = { info() {}, warn() {}, error() {} };
  const one = supervise({
    ...{ name: 'chat', settings: () => '', now: () => new Date(), random: () => 1, log },
    create: () => ({
      ...supervised,
      start: () => Promise.reject(new Error('away')),
      async leave() {
        left++;
        throw new Error('no answer');
      },
    }),
  });
  await one.start();
  await passing(0);
  await one.leave();
  await passing(600_000);
  expect(left).toBe(1);
  expect(one.health().state).toBe('stopped');
  const where = {
    channel: { id: '1', name: 'news' },
    place: { id: 'p', platform: 'chat', name: 'P' },
  };
  expect(await one.post({ ...where, reply: reply('x'), key: 'k' })).toEqual({
    messageId: `from ${seen.made}`,
  });
  await one.stop();
});

test('a stopped one is not started again', async () => {
  const { supervised, seen } = createPlatform([new Error('away')]);
  await supervised.start();
  await passing(0);
  await supervised.stop();
  await passing(600_000);
  expect(seen.started).toBe(1);
  expect(supervised.health().state).toBe('stopped');
});

test('errors of posts keep their class', async () => {
  const { supervised } = createPlatform([]);
  const failing = supervise({
    name: 'chat',
    create: () => ({
      ...supervised,
      post: async () => {
        throw new PostError('channel', 'No permission.');
      },
    }),
    settings: () => '',
    log: { info() {}, warn() {}, error() {} },
    now: () => new Date(),
    random: () => 1,
  });
  const posting = failing.post({
    channel: { id: '1', name: 'news' },
    place: { id: 'p', platform: 'chat', name: 'P' },
    reply: reply('x'),
    key: 'k',
  });
  await expect(posting).rejects.toMatchObject({ outcome: 'channel' });
});
