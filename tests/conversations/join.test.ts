import { afterAll, expect, test } from 'vitest';
import { formatLine } from '../../src/chat/line/line.ts';
import { openNewsroom } from '../support/newsroom.ts';

const room = await openNewsroom();
afterAll(room.close);

const JOIN = formatLine('join-channel', { channel: '#news', next: 'briefing preview' });

test('where we cannot come in by ourselves, it is said that it takes an invitation', async () => {
  expect(await room.say(JOIN)).toContain('invite me');
});

test('whoever does not manage the place cannot have us come in', async () => {
  const { title } = await room.ask(JOIN, { manages: false });
  expect(title).toContain('takes someone who manages this place');
});

test('help does not list it', async () => {
  expect(await room.say('help')).not.toContain('join-channel');
});
