import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

describe('/why', () => {
  test('tells of a briefing what became of its last edition, and when the next is due', async () => {
    const made = await newsroom.ask('briefing create 10:00 daily UTC #news grace:30m');
    const { id } = made.data as { id: string };
    expect(await newsroom.say(`why ${id}`)).toMatch(
      /^every day at 10:00 \(UTC\) in #news, at most 30 minutes late\nNo edition has been due yet\.\nNext: /u,
    );
    const [briefing] = await newsroom.store.findBriefings(PLACE.id);
    await newsroom.store.claimSlots([
      {
        order: briefing!,
        slots: [
          {
            slot: '2026-03-20T10:00',
            dueAt: '2026-03-20T10:00:00.000Z',
            state: 'skipped',
            error: 'nothing was new',
          },
        ],
        nextDueAt: '2026-03-21T10:00:00.000Z',
      },
    ]);
    expect(await newsroom.say(`why ${id}`)).toContain(
      'The edition of Fri 20 Mar, 10:00: skipped: nothing was new.',
    );
    expect(await newsroom.say(`briefing log ${id}`)).toContain(
      'Fri 20 Mar, 10:00 · in #news: skipped: nothing was new',
    );
    await newsroom.store.refuseOrder(id, 'I may not post there.', '2026-03-20T10:00:00.000Z');
    expect(await newsroom.say(`why ${id}`)).toContain(
      'Its channel has refused me once. I may not post there.',
    );
  });

  test('tells of an article when it was read, with what, and what else tells its story', async () => {
    const [article] = await newsroom.store.findArticles({ placeId: PLACE.id, limit: 1 });
    const told = await newsroom.say(`why ${article!.url}`);
    expect(told).toMatch(new RegExp(`^${article!.title.slice(0, 20)}`, 'u'));
    expect(told).toMatch(/I read it on \d{4}-\d\d-\d\d .* UTC; it is dated /u);
    expect(told).toMatch(/It holds \d+ statements? that I found\./u);
  });

  test('tells of an unknown page which sources of its site are followed, and what to do', async () => {
    expect(await newsroom.say('why https://nowhere.example/story')).toMatch(
      /^I have not read this page here\.\nNo source that I follow here is on nowhere\.example\. Add one/u,
    );
  });

  test('of something else says what it takes', async () => {
    expect(await newsroom.say('why 123456')).toBe(
      'There is no such briefing here, or not any more.',
    );
    expect(await newsroom.say('why')).toMatch(/what/u);
    expect(newsroom.broken).toEqual([]);
  });
});

test('/briefing log of a place without editions says so', async () => {
  expect(await newsroom.say('briefing log')).toBe('No edition has been due here yet.');
});

test('a grace that cannot be read is explained', async () => {
  for (const grace of ['soon', '3m', '25h', '-1h'])
    expect(await newsroom.say(`briefing create 10:00 daily UTC #news grace:${grace}`)).toMatch(
      /is not how late a briefing may be\. Write from 5m to 24h, like 30m or 6h\.$/u,
    );
});
