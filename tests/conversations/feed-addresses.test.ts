import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

const KEYED = 'https://paid.example/feed?key=a-secret';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  await addFeed(newsroom.store, KEYED);
});
afterAll(() => newsroom.close());

const reader = { id: 'web', name: 'You', zone: null, manages: false, many: true } as const;
const asked = async (line: string): Promise<Reply> => newsroom.ask(line, { user: reader });

test.each(['sources list', 'sources export', 'sources remove paid'])(
  'whoever comes along is not told a feed’s address by %s',
  async (line) => {
    expect(JSON.stringify(await asked(line))).not.toContain('a-secret');
  },
);

test('those who manage the place are', async () => {
  expect(JSON.stringify(await newsroom.ask('sources list'))).toContain(KEYED);
});
