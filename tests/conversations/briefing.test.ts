import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { deliverRound } from '../support/briefings.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let now = CLOCK;
let posts: { channel: string; reply: Reply }[];
beforeEach(async () => {
  now = CLOCK;
  posts = [];
  newsroom = await openNewsroom({ now: () => now });
});
afterEach(() => newsroom.close());

const web: Adapter = {
  start: async () => {},
  stop: async () => {},
  post: async ({ channel, reply, key }) => {
    posts.push({ channel: channel.name, reply });
    return { messageId: key };
  },
  findPost: async () => undefined,
  tell: async (_user, reply, key) => {
    posts.push({ channel: 'private', reply });
    return { messageId: key };
  },
};

/** What the heartbeat does. */
async function beat(at: string): Promise<void> {
  now = new Date(at);
  await claimDue(newsroom.store, now);
  await deliverRound({
    store: newsroom.store,
    adapters: { web },
    now: () => now,
    onTrouble: () => {},
  });
}

/** The id of the briefing that a line sets up. */
const idOf = async (line: string): Promise<string> =>
  ((await newsroom.ask(line)).data as { id: string }).id;

describe('/briefing', () => {
  test('is set once and posted at the local hour, on its days, once', async () => {
    expect(await newsroom.say('briefing create 10:00 weekdays Europe/Berlin #news')).toMatch(
      /^A briefing is set: every weekday at 10:00 \(Europe\/Berlin\) in #news\.\nNext: Fri 20 Mar, 10:00; Mon 23 Mar, 10:00; Tue 24 Mar, 10:00\.$/u,
    );
    await beat('2026-03-20T08:59:00Z');
    expect(posts).toEqual([]);
    await beat('2026-03-20T09:00:00Z');
    await beat('2026-03-20T09:00:30Z');
    await beat('2026-03-21T09:00:00Z');
    expect(posts.map(({ channel }) => channel)).toEqual(['news']);
    const text = replyText(posts[0]!.reply!);
    expect(text).toMatch(/^Briefing · Friday 20 March\n/u);
    expect(text).toContain('Quote of the day');
  });

  test('is set at an offset, on either side of a clock change', async () => {
    expect(await newsroom.say('briefing create 10:00 daily +02:00 #news')).toMatch(
      /^A briefing is set: every day at 10:00 \(\+02:00\) in #news\.\nNext: Sat 21 Mar, 10:00; /u,
    );
    expect(await newsroom.say('briefing create 10:00 zone:Etc/GMT-1 channel:#news')).toMatch(
      /is set: every day at 10:00 \(UTC\+1\) in #news\.\nNext: Fri 20 Mar, 10:00; /u,
    );
    await beat('2026-03-20T09:00:00Z');
    expect(posts).toHaveLength(1);
    await beat('2026-03-30T08:00:00Z');
    expect(await newsroom.say('briefing list')).toMatch(
      /every day at 10:00 \(\+02:00\) in #news: next: Tue 31 Mar, 10:00/u,
    );
  });

  test('is set in the asker’s zone, or in the default one where theirs is none', async () => {
    let hour = 1;
    const ask = (zone: string | null) =>
      newsroom.bot.answer({
        line: `briefing create ${hour++}:00`,
        place: PLACE,
        channel: CHANNEL,
        user: { id: 'u1', name: 'Reader', zone, manages: true },
        findChannel: async () => CHANNEL,
      });
    for (const zone of ['CET', 'Mars/Base', '', null])
      expect((await ask(zone)).title).toMatch(/every day at 0\d:00 \(UTC\)/u);
    expect((await ask('Asia/Tokyo')).title).toContain('every day at 05:00 (Asia/Tokyo)');
    expect((await ask('+02:00')).title).toContain('every day at 06:00 (+02:00)');
  });

  test('stays silent where nothing is new', async () => {
    await newsroom.ask('briefing create 10:00 daily UTC #news topic:zebra');
    await beat('2026-03-20T10:00:00Z');
    expect(posts).toEqual([]);
    expect(await newsroom.say('briefing list')).toContain('last: skipped: nothing was new');
  });

  test('can be paused, resumed, posted now, previewed and deleted, the last with undo', async () => {
    const id = await idOf('briefing create 10:00 daily UTC #news topic:ferry');
    expect(await newsroom.say(`briefing pause ${id}`)).toMatch(/^Paused/u);
    await beat('2026-03-20T10:00:00Z');
    expect(posts).toEqual([]);
    expect(await newsroom.say(`briefing resume ${id}`)).toMatch(
      /^Resumed: .* Next: Sat 21 Mar, 10:00\.$/u,
    );

    const preview = await newsroom.ask(`briefing preview ${id}`);
    expect(preview.title).toBe('Briefing: ferry · Friday 20 March');
    expect(preview.onlyToAsker).toBe(true);

    expect(await newsroom.say(`briefing now ${id}`)).toBe('On its way to #news.');
    expect(newsroom.woken.times).toBe(1);
    await beat('2026-03-20T10:01:00Z');
    expect(posts).toHaveLength(1);
    const { readAs, ...previewed } = preview;
    expect(posts[0]!.reply).toEqual({ ...previewed, onlyToAsker: false });
    expect(await newsroom.say(`briefing preview ${id}`)).toMatch(
      /^Nothing is new since the last briefing/u,
    );

    const { title, actions } = await newsroom.ask(`briefing delete ${id}`);
    expect(title).toMatch(/^Deleted: every day at 10:00 \(UTC\) in #news, about ferry/u);
    expect(await newsroom.say('briefing list')).toMatch(/^No briefings yet/u);
    expect(await newsroom.say(actions[0]!.line!)).toMatch(
      /^Restored: every day at 10:00 \(UTC\) in #news, about ferry/u,
    );
  });

  test('explains times, days, zones, channels and ids it cannot read', async () => {
    expect(await newsroom.say('briefing frobnicate')).toMatch(
      /^“briefing” has no part “frobnicate”\. It has create, list, /u,
    );
    expect(await newsroom.say('briefing create 25:00')).toBe(
      '“25:00” is no time of day. They run from 00:00 to 23:59.',
    );
    expect(await newsroom.say('briefing create 08:00 sometimes')).toMatch(
      /^I do not understand “sometimes” here/u,
    );
    expect(await newsroom.say('briefing create 08:00 daily Mars/Base')).toMatch(
      /^I do not understand “Mars\/Base” here/u,
    );
    expect(await newsroom.say('briefing create 08:00 daily UTC #nowhere')).toMatch(
      /^I cannot find the channel “#nowhere”/u,
    );
    expect(await newsroom.say('briefing pause 123456')).toBe(
      'There is no such briefing here, or not any more.',
    );
    expect(newsroom.broken).toEqual([]);
  });

  test('is only for those who manage the place; anyone may look', async () => {
    const refused = await newsroom.ask('briefing create 08:00', { manages: false });
    expect(refused.title).toMatch(/takes someone who manages this place/u);
    expect((await newsroom.ask('briefing list', { manages: false })).title).toBe(
      'No briefings yet.',
    );
  });

  test('of another place is neither seen nor touched', async () => {
    const id = await idOf('briefing create 10:00 daily UTC #news');
    const place = { id: 'discord:2', platform: 'discord', name: 'Other' } as const;
    expect((await newsroom.ask('briefing list', { place })).title).toBe('No briefings yet.');
    expect((await newsroom.ask(`briefing delete ${id}`, { place })).title).toMatch(
      /^There is no such briefing/u,
    );
  });
});
