import { expect, test } from 'vitest';
import { reply } from '../../src/chat/reply/reply.ts';
import { markLate } from '../../src/outbox/mark-late.ts';

const at = (time: string, zone = 'UTC') => ({
  dueAt: '2026-03-04T12:00:00.000Z',
  zone,
  now: new Date(`2026-03-04T${time}Z`),
});

test('an edition up to ten minutes late is posted as it is', () => {
  const edition = reply('Briefing');
  expect(markLate(edition, at('12:10:00'))).toBe(edition);
});

test('one edition that is late for many is marked once for each hour of the clock', () => {
  const edition = reply('Briefing');
  const late = markLate(edition, at('12:10:01'));
  expect(late.title).toBe('Briefing · late');
  expect(markLate(edition, at('15:00:00'))).toBe(late);
  const inTokyo = markLate(edition, at('15:00:00', 'Asia/Tokyo'));
  expect(inTokyo.blocks[0]).toEqual({ kind: 'note', text: 'Late: this was due on Wed 21:00.' });
});
