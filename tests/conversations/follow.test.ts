import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { Channel, Place } from '../../src/model.ts';
import { openDesk } from '../support/follows.ts';
import { CHANNEL, CLOCK, openNewsroom } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote } from '../support/records.ts';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

const SERVER: Place = { id: 'discord:77', platform: 'discord', name: 'Harbour Watch' };
const DIRECT: Place = { id: 'discord:dm:u1', platform: 'discord', name: 'Ann' };

let newsroom: Newsroom;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  newsroom = await openNewsroom({ now: () => desk?.clock() ?? CLOCK });
});
beforeEach(async () => {
  desk = openDesk(newsroom.store, CLOCK.toISOString());
  await desk.look();
  for (const { id, place } of await everyFollow()) await newsroom.store.deleteOrder(place.id, id);
});
afterAll(() => newsroom.close());

const everyFollow = async () =>
  (
    await Promise.all([SERVER.id, DIRECT.id, 'local'].map((id) => newsroom.store.findFollows(id)))
  ).flat();

type Asker = {
  place?: Place;
  channel?: Channel | null;
  user?: string;
  manages?: boolean;
  many?: true;
};

function ask(
  line: string,
  { place = SERVER, channel = CHANNEL, user = 'u1', manages = true, many }: Asker = {},
): Promise<Reply> {
  return newsroom.bot.answer({
    ...{ line, place, channel },
    user: { id: user, name: 'Ann', zone: 'Europe/Berlin', manages, ...(many && { many }) },
    findChannel: async (text) =>
      ['news', 'c2'].includes(text.replace('#', '')) ? { id: 'c2', name: 'news' } : undefined,
  });
}
const say = async (line: string, asker?: Asker): Promise<string> =>
  replyText(await ask(line, asker));
const lines = ({ actions }: Reply): string[] => actions.map(({ line }) => line);
const press = (answer: Reply, label: string, asker?: Asker): Promise<Reply> => {
  const action = answer.actions.find((one) => one.label === label);
  if (!action) throw new Error(`no button ${label}: ${answer.actions.map((one) => one.label)}`);
  return ask(action.line, asker);
};

describe('/follow', () => {
  test('says whom it follows, where, when, and what comes', async () => {
    const answer = await ask('follow tobias');
    expect(replyText(answer)).toBe(
      [
        'Following Tobias Marsh, leader of the Seafarers’ Union, in #newsroom, at once.',
        'New statements come as cards, the same words in several outlets once: within a minute of being read (“sources list” says how often I read each source). At most 20 posts a day; the rest comes together at 08:00 the next morning (Europe/Berlin). What came out before now is not told.',
        'Nothing but the invented sample is read here, which brings nothing new. Add a source: “/desk sources add https://example.org”.',
      ].join('\n'),
    );
    expect(answer.actions.map(({ label }) => label)).toEqual([
      'Pause',
      'Stop',
      'In the briefing instead',
      'All that is followed',
    ]);
    expect(answer.data).toMatchObject({ speaker: 'Tobias Marsh', when: 'at once', most: 20 });
  });

  test.each([
    ['follow tobias when:hourly', { when: 'hourly' }],
    ['follow tobias hourly', { when: 'hourly' }],
    ['follow tobias at once', { when: 'at once' }],
    ['follow tobias when:at once', { when: 'at once', speaker: 'Tobias Marsh' }],
    ['follow tobias when:in the briefing', { when: 'briefing', speaker: 'Tobias Marsh' }],
    ['follow tobias in the briefing', { when: 'briefing' }],
    ['follow tobias quiet:22-7', { quiet: '22:00-07:00' }],
    ['follow tobias quiet:10pm-7am most:5', { quiet: '22:00-07:00', most: 5 }],
    ['follow tobias in #news', { channel: 'news' }],
    ['follow tobias to:#news', { channel: 'news' }],
    ['follow tobias to:here', { channel: 'newsroom' }],
    ['follow tobias here hourly', { channel: 'newsroom', when: 'hourly' }],
    ['follow tobias to:me', { channel: null }],
    ['follow what tobias says', { speaker: 'Tobias Marsh' }],
    ['follow leader of the seafarers union', { speaker: 'Tobias Marsh' }],
    ['follow about:strike', { topic: 'strike' }],
    ['follow about strike', { topic: 'strike' }],
    ['follow news about the strike hourly', { topic: 'the strike', when: 'hourly' }],
    ['follow "port strike" -football', { topic: '"port strike" -football' }],
    ['follow strike -football', { topic: 'strike -football' }],
  ])('%s', async (line, expected) => {
    expect((await ask(line)).data).toMatchObject(expected);
  });

  test('explains quiet hours and the briefing', async () => {
    expect(await say('follow tobias quiet:22-7')).toContain(
      'Between 22:00 and 07:00 (Europe/Berlin) nothing is posted: what is found then comes at 07:00.',
    );
    expect(await say('follow about:ferry when:briefing')).toMatch(
      /in the next briefing in #newsroom.*There is no briefing here yet/su,
    );
  });

  test('knows an organisation by its short name', async () => {
    const { id: feedId } = await addFeed(newsroom.store);
    const id = 'northern-harbour-council';
    for (const [nameId, name, n] of [
      [id, 'Northern Harbour Council', 1],
      [id, 'Northern Harbour Council', 2],
      ['nhc', 'NHC', 3],
    ] as const) {
      const text = `“Ports will be checked from May on,” said the ${name}. Report ${n}.`;
      const names = [{ id: nameId, name, key: nameId }];
      const speaker = { id, name, kind: 'organisation' as const, roles: [], names };
      await newsroom.store.saveArticle(
        makeArticle({ feedId, id: text, text, readAt: CLOCK.toISOString() }),
        [makeQuote(text, 'Ports will be checked from May on', { speaker })],
        'port check may',
      );
    }
    expect((await ask('follow nhc')).title).toBe(
      'Following Northern Harbour Council, in #newsroom, at once.',
    );
  });

  test('asks which of two is meant', async () => {
    const asked = await ask('follow marsh when:hourly');
    expect(asked.title).toMatch(/^Several people here are called “marsh”\. Which one\?/u);
    expect((await press(asked, 'Elena Marsh, Governor')).title).toBe(
      'Following Elena Marsh, Governor, in #newsroom, hourly.',
    );
  });

  test('never guesses', async () => {
    const nobody = await ask('follow qwyzzy bank');
    expect(nobody.title).toBe(
      'Nobody called “qwyzzy bank” has been quoted here. Follow the words instead?',
    );
    expect(lines(nobody)).toEqual(['follow about:"qwyzzy bank"']);
    expect((await press(nobody, 'Follow the words “qwyzzy bank”')).title).toBe(
      'Following “qwyzzy bank”, in #newsroom, at once.',
    );
    const misspelt = await ask('follow tobias marhs when:hourly');
    expect(misspelt.title).toMatch(
      /^Nobody called “tobias marhs” has been quoted here\. Did you mean Tobias Marsh\?/u,
    );
    expect(lines(misspelt)[0]).toMatch(/^follow who:"Tobias Marsh @[0-9a-f]{6}" when:hourly$/u);
    const begun = await ask('follow mar');
    expect(begun.title).toMatch(/Nobody quoted here is called just “mar”|Nobody called “mar”/u);
    expect(begun.data).toHaveProperty('error');
    const both = await ask('follow tobias about:strike');
    expect(both.title).toMatch(/a speaker or words, not both at once/u);
    expect(await newsroom.store.findFollows(SERVER.id)).toHaveLength(1);
  });

  for (const [line, expected] of [
    ['follow', /^Whom or what do you want to follow\?/u],
    ['follow about:the', /has no words to search for/u],
    ['follow tobias when:soon', /I do not know when “soon” is/u],
    ['follow tobias quiet:nights', /“nights” are no quiet hours/u],
    ['follow tobias quiet:25-7', /“25-7” are no quiet hours/u],
    ['follow tobias most:0', /most is a whole number from 1 to 100/u],
    ['follow tobias to:#nowhere', /I cannot find the channel “#nowhere”/u],
    ['follow tobias to:__proto__', /I cannot find the channel “__proto__”/u],
    [`follow ${'x'.repeat(3_000)}`, /^(?:“x{3,}…” is too long|Nobody called “x+ \[…\]”)/u],
    [`follow about:"${'gas '.repeat(900)}"`, /is too long to follow/u],
    ['follow constructor', /^Nobody called “constructor”/u],
    ['follow tobias when:briefing to:me', /no briefing in direct messages/u],
  ] as const)
    test(`${line.slice(0, 40)} is refused in words`, async () => {
      const answer = await ask(line);
      expect(answer.title).toMatch(expected);
      expect(answer.title.length).toBeLessThan(400);
      expect(newsroom.broken).toEqual([]);
      expect(await newsroom.store.findFollows(SERVER.id)).toEqual([]);
    });

  test('in a channel takes somebody who manages it, and others are offered their own', async () => {
    const refused = await ask('follow tobias', { manages: false });
    expect(refused.title).toMatch(/Following in #newsroom changes what others see here/u);
    const told = await press(refused, 'Send it to me alone', { manages: false });
    expect(told.title).toBe(
      'Following Tobias Marsh, leader of the Seafarers’ Union, in direct messages, at once.',
    );
    expect((await ask('following', { user: 'u2' })).title).toBe(
      'Nobody and nothing is followed here.',
    );
    expect((await ask(lines(told)[0]!, { user: 'u2' })).title).toBe(
      'That is not followed here any more, or it is somebody else’s.',
    );
  });

  test('to one person can be stopped where it arrives', async () => {
    const made = await ask('follow tobias to:me', { manages: false });
    const there = { place: DIRECT, channel: null };
    expect(await say('following', there)).toContain(
      'Tobias Marsh in direct messages (from Harbour Watch)',
    );
    expect((await press(made, 'Stop', there)).title).toBe(
      'Stopped: Tobias Marsh in direct messages is no longer followed.',
    );
  });

  test('in direct messages means whoever asks', async () => {
    const made = await ask('follow tobias', { place: DIRECT, channel: null });
    expect(made.title).toBe(
      'Following Tobias Marsh, leader of the Seafarers’ Union, in direct messages, at once.',
    );
  });

  test('on the page is for all who open it', async () => {
    const page = { place: { id: 'local', platform: 'web', name: 'Newsroom' }, many: true } as const;
    expect((await ask('follow tobias to:me', page)).title).toMatch(
      /^This page is one place that everybody shares/u,
    );
    expect((await ask('follow tobias', page)).title).toMatch(/in #newsroom, at once\.$/u);
  });

  test('notices the same, and offers what was asked for now', async () => {
    await ask('follow tobias quiet:22-7');
    const again = await ask('follow Tobias Marsh when:hourly');
    expect(again.title).toBe(
      'Here one follows Tobias Marsh in #newsroom already: at once, quiet 22:00–07:00 (Europe/Berlin), at most 20 posts a day.',
    );
    const changed = await press(again, 'Hourly from now on');
    expect(changed.title).toMatch(/^Changed: Tobias Marsh in #newsroom: hourly, quiet 22:00/u);
    expect((await ask('follow about:"gas talks"')).title).toMatch(/^Following/u);
    expect((await ask('follow about:"talks gas"')).title).toMatch(/already/u);
    expect((await ask('follow tobias in #news')).title).toMatch(/^Following/u);
  });

  test('takes so many and no more', async () => {
    for (let n = 0; n < 20; n++) await ask(`follow about:word${n} to:me`);
    expect((await ask('follow about:another to:me')).title).toMatch(
      /^You follow 20 in direct messages already/u,
    );
    expect((await ask('follow about:another')).title).toMatch(/^Following/u);
  });
});

describe('/following', () => {
  test('is empty at first', async () => {
    expect(await say('following')).toBe(
      'Nobody and nothing is followed here.\n“/follow” and a name, or words, tells you when somebody speaks or something happens.',
    );
  });

  test('lists all with buttons, pauses, resumes, changes, stops and takes that back', async () => {
    await ask('follow tobias');
    desk.set('2026-03-20T08:50:00Z');
    await ask('follow about:"gas talks" when:hourly in #news');
    const list = await ask('following');
    expect(replyText(list)).toBe(
      [
        'Followed: 2',
        '• Tobias Marsh in #newsroom: at once, at most 20 posts a day · nothing found yet',
        '• “gas talks” in #news: hourly, at most 20 posts a day · nothing found yet',
      ].join('\n'),
    );
    const [block] = list.blocks;
    const [marsh, talks] = block?.kind === 'list' ? block.items : [];
    expect(marsh?.actions.map(({ label }) => label)).toEqual(['Pause', 'Stop']);
    const paused = await ask(marsh!.actions[0]!.line);
    expect(paused.title).toBe(
      'Paused: Tobias Marsh in #newsroom. What is said meanwhile is not told later.',
    );
    expect(await say('following')).toContain('Tobias Marsh in #newsroom: paused, at once');
    expect((await press(paused, 'Resume')).title).toMatch(/^Resumed: Tobias Marsh/u);
    const stopped = await ask(talks!.actions[1]!.line);
    expect(stopped.title).toBe('Stopped: “gas talks” in #news is no longer followed.');
    expect((await press(stopped, 'Undo')).title).toBe('Following “gas talks”, in #news, hourly.');
  });

  test('lets only those change a channel who manage it', async () => {
    const { actions } = await ask('follow tobias');
    for (const { line } of actions.slice(0, 3))
      expect((await ask(line, { manages: false, user: 'u2' })).title).toMatch(
        /it takes someone who manages this place/u,
      );
  });
});

describe('/unfollow', () => {
  test('stops by words, and asks which of several', async () => {
    await ask('follow tobias');
    desk.set('2026-03-20T08:50:00Z');
    await ask('follow tobias in #news');
    await ask('follow about:"gas talks"');
    const asked = await ask('unfollow tobias');
    expect(asked.title).toBe('Which one? Tobias Marsh in #newsroom; Tobias Marsh in #news.');
    expect((await press(asked, 'Stop Tobias Marsh in #news')).title).toMatch(/^Stopped: /u);
    expect((await ask('unfollow Marsh')).title).toBe(
      'Stopped: Tobias Marsh in #newsroom is no longer followed.',
    );
    expect((await ask('unfollow ferry')).title).toBe(
      '“ferry” is not followed here. This is: “gas talks” in #newsroom.',
    );
    expect((await ask('unfollow gas talks')).title).toMatch(/^Stopped: /u);
    expect((await ask('unfollow')).title).toBe('Nobody and nothing is followed here.');
  });
});

describe('a follow', () => {
  const MARSH = (words: string) =>
    `“${words},” said Tobias Marsh, the union leader, in front of the gates.`;

  test('that is made in a chat posts what is read from then on', async () => {
    await ask('follow tobias');
    desk.set('2026-03-20T09:00:00Z');
    await desk.print({
      ...{ outlet: 'Harbour Wire', title: 'Ballot' },
      text: MARSH('We will count the ballots on Sunday evening'),
    });
    const [post] = await desk.beat();
    expect(post!.reply.title).toBe('Tobias Marsh, union leader: 1 new statement');
    expect(replyText(await press(post!.reply, 'All by Tobias Marsh'))).toContain(
      'We will count the ballots on Sunday evening',
    );
    expect(await say('following')).toContain('last found Fri 20 Mar, 10:00');
    await press(post!.reply, 'Pause');
    desk.set('2026-03-20T09:10:00Z');
    await desk.print({
      ...{ outlet: 'Harbour Wire', title: 'Second' },
      text: MARSH('Nobody has been asked about the night shifts'),
    });
    expect(await desk.beat()).toEqual([]);
  });

  test('that is asked for in the briefing is none of its own posts, and no flood afterwards', async () => {
    const made = await ask('follow tobias');
    await press(made, 'In the briefing instead');
    desk.set('2026-03-20T09:00:00Z');
    await desk.print({
      ...{ outlet: 'Harbour Wire', title: 'Ballot' },
      text: MARSH('We will count the ballots on Sunday evening'),
    });
    expect(await desk.beat()).toEqual([]);
    const [id] = (await newsroom.store.findFollows(SERVER.id)).map((one) => one.id);
    await ask(`following change ${id} when:once`);
    expect(await desk.beat('2026-03-20T09:05:00Z')).toEqual([]);
  });
});
