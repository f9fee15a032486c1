import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());
const briefings = () => newsroom.store.findBriefings(PLACE.id);
const topics = async () => (await briefings()).map((one) => one.topics);
beforeEach(async () => {
  for (const one of await briefings()) await newsroom.store.deleteOrder(PLACE.id, one.id);
  await newsroom.ask('briefing 8am daily Rome time about dams, wages, ferries');
});

describe('one of several topics goes, and the briefing stays', () => {
  test.each([
    'remove ferries from the briefing',
    'remove the ferries topic from the briefing',
    'delete ferries from the morning briefing',
    'take ferries out of the briefing',
    'briefing delete ferries topic',
    'briefing delete topic ferries',
    'briefing edit remove ferries',
  ])('“%s”', async (line) => {
    const before = await briefings();
    const { title, actions } = await newsroom.ask(line);
    expect(title).toMatch(/^Changed: .* about dams and wages\.$/u);
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect(await briefings()).toEqual(before);
  });

  test('so does one of several sources', async () => {
    await newsroom.ask('briefing edit from Harbour Ledger, The Calder Post');
    await newsroom.ask('remove the calder post from the briefing');
    expect(await briefings()).toMatchObject([{ sources: ['Harbour Ledger'] }]);
  });
});

describe('what may be either is asked back', () => {
  test('a briefing called by one of its topics', async () => {
    const { title, actions } = await newsroom.ask('delete the dams briefing');
    expect(title).toMatch(/^“dams” is not all of that briefing/u);
    expect(actions).toMatchObject([
      { label: 'Only take out dams' },
      { label: 'Delete the whole briefing', style: 'danger' },
    ]);
    await newsroom.ask(actions[0]!.line);
    expect(await topics()).toEqual([['wages', 'ferries']]);
  });

  test.each([
    'briefing delete ferries',
    'briefing delete which:ferries',
    'briefing remove ferries',
  ])('“%s”, which names it by one of its topics', async (line) => {
    const before = await briefings();
    const { title, actions } = await newsroom.ask(line);
    expect(title).toMatch(/Take it out, or delete the briefing\?$/u);
    expect(await briefings()).toEqual(before);
    expect(actions.map(({ label }) => label)).toEqual([
      'Only take out ferries',
      'Delete the whole briefing',
    ]);
    expect((await newsroom.ask(actions[1]!.line)).title).toMatch(/^Deleted: /u);
  });

  test.each(['resume', 'pause'])('to %s one it is named by one of its topics', async (verb) => {
    const { title, actions } = await newsroom.ask(`briefing ${verb} which:ferries`);
    expect(title).toMatch(/^(?:Paused|Resumed): /u);
    expect(actions.length).toBeGreaterThan(0);
  });

  test.each(['edit', 'delete', 'pause'])(
    'to %s one, a topic is read as a whole before any word of it is a zone',
    async (verb) => {
      await newsroom.ask('briefing edit topic:"central bank"');
      await newsroom.ask('briefing 10am Rome time about rates');
      const { title } = await newsroom.ask(`briefing ${verb} which:"central bank"`);
      expect(title).toMatch(/^(?:What should change\?|Delete this one\?|Paused:).* central bank/u);
    },
  );

  test('a topic that is all of another one', async () => {
    await newsroom.ask('briefing 6am Rome time about dams');
    const before = await briefings();
    const { title, actions } = await newsroom.ask('briefing delete dams');
    expect(title).toBe('“dams” may be a topic, or a briefing. What should go?');
    expect(await briefings()).toEqual(before);
    expect(actions).toHaveLength(3);
    await newsroom.ask(actions[1]!.line);
    expect(await topics()).toEqual([['dams', 'wages', 'ferries']]);
  });
});

describe('words that describe it are asked about before it is deleted', () => {
  test.each([
    'briefing delete 8am',
    'briefing delete #newsroom',
    'briefing delete dams, wages and ferries',
    'delete the 8:00 one',
    'delete the briefing about wages',
    'briefing edit the wages one delete',
  ])('“%s”', async (line) => {
    const before = await briefings();
    const { title, actions } = await newsroom.ask(line);
    expect(title).toMatch(/^Delete this one\? every day at 08:00/u);
    expect(await briefings()).toEqual(before);
    expect(actions[0]).toMatchObject({ label: 'Delete it', style: 'danger' });
    expect((await newsroom.ask(actions[0]!.line)).title).toMatch(/^Deleted: /u);
    expect(await briefings()).toEqual([]);
  });

  test.each(['delete the briefing', 'briefing delete it', 'remove all briefings'])(
    '“%s” is plain where there is no other',
    async (line) => {
      expect((await newsroom.ask(line)).title).toMatch(/^Deleted: /u);
      expect(await briefings()).toEqual([]);
    },
  );
});

describe('all briefings', () => {
  beforeEach(() => newsroom.ask('briefing 10am about rates'));
  test.each([
    ['pause all briefings', 'Pause all 2', /^Paused: 2 briefings\.$/u],
    ['delete all the briefings', 'Delete all 2', /^Deleted: 2 briefings\.$/u],
    ['briefing resume all', 'Resume all 2', /^Resumed: 2 briefings\.$/u],
  ])('“%s” asks back once', async (line, label, done) => {
    const before = await briefings();
    const { title, actions } = await newsroom.ask(line);
    expect(title).toMatch(/^There are 2 briefings here\./u);
    expect(await briefings()).toEqual(before);
    expect(actions[0]).toMatchObject({ label });
    expect((await newsroom.ask(actions[0]!.line)).title).toMatch(done);
  });

  test('each of the deleted can be had back', async () => {
    const { actions } = await newsroom.ask('briefing delete all 2');
    for (const { line } of actions.filter(({ label }) => label.startsWith('Undo')))
      await newsroom.ask(line);
    expect(await briefings()).toHaveLength(2);
  });
});

describe('what a briefing cannot do is said plainly', () => {
  test.each([
    [
      'pause the briefing until monday',
      /^“until monday” cannot be\. A briefing is paused as a whole/u,
    ],
    ['stop the briefing on fridays', /^“on fridays” cannot be\. A briefing is paused as a whole/u],
    [
      'delete the briefing on fridays',
      /^“on fridays” cannot be\. A briefing is deleted as a whole/u,
    ],
    ['briefing 10:23 as pdf', /^“as pdf” cannot be/u],
    ['briefing 8am on christmas', /^“on christmas” cannot be/u],
    ['briefing at 25:00', /^“25:00” is no time of day/u],
  ])('“%s”', async (line, title) => {
    const before = await briefings();
    expect((await newsroom.ask(line)).title).toMatch(title);
    expect(await briefings()).toEqual(before);
  });

  test('its days can be had otherwise', async () => {
    const { actions } = await newsroom.ask('stop the briefing on fridays');
    await newsroom.ask(actions[0]!.line);
    expect(await briefings()).toMatchObject([{ days: 'mon,tue,wed,thu,sat,sun' }]);
  });
});

test.each(['briefing post now', 'post the briefing now', 'post the dams briefing right now'])(
  '“%s” posts it',
  async (line) => {
    expect((await newsroom.ask(line)).title).toBe('On its way to #newsroom.');
  },
);

test.each([
  ['briefing 10am Z', { zone: 'UTC' }],
  ['briefing 9am about wheat', { topics: ['wheat'] }],
  ['weekend digest saturday 10am', { days: 'sat' }],
  ['briefing 11:45 only Calder Post', { sources: ['The Calder Post'], topics: [] }],
  ['briefing 9am sources:post', { sources: ['The Calder Post'] }],
  ['briefing 9am: dams / wages', { topics: ['dams', 'wages'] }],
  [
    'briefing 9am all sources except calder post',
    { sources: ['Harbour Ledger', 'Meridian Today', 'Northgate Courier'], topics: [] },
  ],
  ['i want a briefing about the ferries at noon', { times: ['12:00'], topics: ['ferries'] }],
])('“%s” is set up as meant', async (line, after) => {
  expect((await newsroom.ask(line)).title).toMatch(/^A briefing is set/u);
  expect(await briefings()).toContainEqual(expect.objectContaining(after));
});
