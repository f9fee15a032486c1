import { expect, test } from 'vitest';
import { type Answered, createBot } from '../../src/chat/bot.ts';
import { defineCommand } from '../../src/chat/command.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import { openTestStore } from '../support/stores.ts';

test('whoever is told of answers learns nothing of what was asked', async () => {
  const told: Answered[] = [];
  const store = await openTestStore();
  const echo = defineCommand({
    name: 'verify',
    about: 'Whether it was said',
    options: { words: { kind: 'text', about: 'the words', required: true } },
    examples: ['verify yes'],
    run: async ({ words }) => reply(words),
  });
  const bot = createBot({
    ...{ store, commands: [echo], now: () => new Date('2026-03-20T08:40:00Z') },
    onError: (error) => expect.fail(String(error)),
    onAnswer: (answered) => told.push(answered),
  });
  await bot.answer({
    line: 'verify words:"The merger is not announced yet"',
    place: { id: 'local', platform: 'web', name: 'Newsroom' },
    channel: null,
    user: { id: 'u1', name: 'Reader', zone: null, manages: false },
    findChannel: async () => undefined,
  });
  expect(told).toMatchObject([{ command: 'verify', outcome: 'answered', placeId: 'local' }]);
  expect(JSON.stringify(told)).not.toContain('merger');
  await store.close();
});
