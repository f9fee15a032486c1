import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let id: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());
const briefings = () => newsroom.store.findBriefings(PLACE.id);
async function setUp(...lines: string[]): Promise<void> {
  for (const one of await briefings()) await newsroom.store.deleteOrder(PLACE.id, one.id);
  for (const line of lines) await newsroom.ask(line);
  id = (await briefings())[0]!.id;
}
const THREE = ['dams', 'wages', 'ferries'];
const SET_UP = 'briefing 8am daily Rome time about dams, wages, ferries';
beforeEach(() => setUp(SET_UP));
const only = async () => (await briefings())[0]!;

describe('words that nothing marks as a topic', () => {
  test('are asked back, and each button does what it says', async () => {
    const { title, actions, data } = await newsroom.ask('briefing edit 9am museum');
    expect(title).toBe('What about “museum”? I do not know what should change.');
    expect(data).toMatchObject({ word: 'museum' });
    expect((await only()).times).toEqual(['08:00']);
    const after: Record<string, string[]> = {
      'Only about museum': ['museum'],
      'Add museum': [...THREE, 'museum'],
      'Without museum': [...THREE, '-museum'],
    };
    expect(actions.map(({ label }) => label)).toEqual(Object.keys(after));
    for (const { label, line } of actions) {
      await newsroom.ask(`briefing edit ${id} 8am topic:"dams, wages, ferries"`);
      await newsroom.ask(line);
      expect(await only()).toMatchObject({ times: ['09:00'], topics: after[label] });
    }
  });

  test('are perhaps a source', async () => {
    const { actions } = await newsroom.ask('briefing edit calder post');
    await newsroom.ask(actions.find(({ label }) => label === 'Only from The Calder Post')!.line);
    expect(await only()).toMatchObject({ topics: THREE, sources: ['The Calder Post'] });
  });

  test.each([
    'local',
    'with quotes',
    "' OR 1=1",
    'wages, ferries',
    'museum, wages',
    'and wheat',
    'only dams',
  ])('“%s” changes nothing', async (words) => {
    const before = await only();
    const { title } = await newsroom.ask(`briefing edit ${words}`);
    expect(title).toMatch(/^What about “/u);
    expect(await only()).toEqual(before);
  });
});

describe('words of a change are read as what they mean', () => {
  test.each([
    ['replace dams with museum', { topics: ['museum', 'wages', 'ferries'] }],
    ['instead of dams: museum', { topics: ['museum', 'wages', 'ferries'] }],
    ['museum instead of wages', { topics: ['dams', 'museum', 'ferries'] }],
    ['change ferries to museum', { topics: ['dams', 'wages', 'museum'] }],
    ['exclude museum', { topics: [...THREE, '-museum'] }],
    ['less ferries', { topics: ['dams', 'wages'] }],
    ['dams less ferries', { topics: ['dams', 'wages'] }],
    ['topic: dams, wages, ferries, museum', { topics: [...THREE, 'museum'] }],
    ['dams, wages, ferries 9am', { topics: THREE, times: ['09:00'] }],
    ['dams 8 pm instead of 8 am', { topics: THREE, times: ['20:00'] }],
    ['"dams" 9', { topics: THREE, times: ['09:00'] }],
    ['8:00 → 7:30', { times: ['07:30'] }],
    ['the dams one 08:00 -> 18:00', { times: ['18:00'] }],
    ['from 8 to 7:30', { times: ['07:30'] }],
    ['length: normal → short', { length: 'short' }],
    ['stories: 6 → 10', { stories: 10, times: ['08:00'] }],
    ['headlines only', { length: 'short' }],
    ['length short', { length: 'short' }],
    ['dams one story', { stories: 1 }],
    ['calder post only', { sources: ['The Calder Post'], topics: THREE }],
    [
      'the dams one only from Harbour Ledger, The Calder Post',
      { sources: ['Harbour Ledger', 'The Calder Post'] },
    ],
    ['sources: calder, harbour', { sources: ['The Calder Post', 'Harbour Ledger'] }],
    [
      'not from calder post',
      { sources: ['Harbour Ledger', 'Meridian Today', 'Northgate Courier'], topics: THREE },
    ],
    [
      'exclude harbour ledger',
      { sources: ['Meridian Today', 'Northgate Courier', 'The Calder Post'], topics: THREE },
    ],
    ['paused', { paused: true }],
    ['stop', { paused: true }],
  ])('“%s”', async (words, after) => {
    await newsroom.ask(`briefing edit ${words}`);
    expect(await only()).toMatchObject({ topics: THREE, ...after });
  });

  test.each([
    ['dams', /^What should change\? Now it is/u],
    ['help', /^What should change\? Now it is/u],
    ['the dams one fewer stories', /^It has at most 6 stories\. How many/u],
    ['dams more stories', /^It has at most 6 stories\. How many/u],
    ['from 7:30 to 8', /^“7:30” is nothing that this briefing has/u],
    ['about a', /^I do not know what “about a” changes/u],
    ['zone:', /^I do not know what “zone:” changes/u],
    ['add china', /^A briefing has one time zone\. Is “china” a topic/u],
    ['remove dams, wages and ferries', /^“dams, wages and ferries” is all that/u],
    ['every weekday on sunday', /^“sunday” does not fit the days/u],
    ['add source calder post', /^This briefing has the reports of all sources/u],
  ])('“%s” is asked back or refused, and changes nothing', async (words, title) => {
    const before = await only();
    expect((await newsroom.ask(`briefing edit ${words}`)).title).toMatch(title);
    expect(await only()).toEqual(before);
  });
});

describe('of several briefings', () => {
  beforeEach(() => setUp(SET_UP, 'briefing 7pm #news Rome time about rates', 'briefing 10:30'));
  test.each([
    ['briefing edit dams 9am', '09:00', THREE],
    ['briefing edit museum instead of wages', '08:00', ['dams', 'museum', 'ferries']],
    ['briefing edit remove ferries', '08:00', ['dams', 'wages']],
    ['make the briefing at 19:00 shorter', '19:00', ['rates']],
    ['make the 10:30 briefing weekly on fridays', '10:30', []],
    ['set the rates briefing to 8 o’clock', '08:00', ['rates']],
    ['put the rates briefing in #newsroom at 11', '11:00', ['rates']],
    ['add museum to the rates briefing', '19:00', ['rates', 'museum']],
    ['edit the 10:30 one to 10 am', '10:00', []],
    ['the rates briefing should be shorter', '19:00', ['rates']],
  ])('“%s” changes one and sets up none', async (line, time, topics) => {
    const { title } = await newsroom.ask(line);
    expect(title).toMatch(/^Changed: /u);
    const after = await briefings();
    expect(after).toHaveLength(3);
    expect(after).toContainEqual(expect.objectContaining({ times: [time], topics }));
  });

  test.each(['set the briefing to 9am', 'briefing edit wages museum', 'make the briefing shorter'])(
    '“%s” asks which',
    async (line) => {
      const before = await briefings();
      expect((await newsroom.ask(line)).title).toMatch(/Which one\?$/u);
      expect(await briefings()).toEqual(before);
    },
  );

  test('one there is none of can be set up', async () => {
    const { title, actions } = await newsroom.ask('make the batteries briefing daily at 5am');
    expect(title).toBe('There is no briefing “the batteries briefing” here.');
    await newsroom.ask(actions.find(({ label }) => label === 'Set up a new one')!.line);
    expect(await briefings()).toContainEqual(
      expect.objectContaining({ times: ['05:00'], topics: ['batteries'] }),
    );
  });
});

describe('parts of which no word is in the line stay as they were', () => {
  const WORDS =
    `9am noon weekdays sundays shorter full ten stories museum wages dams ledger calder post quotes local
    maybe more fewer and , to the one briefing it please → Oslo UTC daily 7:30 only just come`.split(
      /\s+/u,
    );
  const TOPIC_MARKS =
    /about|on |topic|["“]|instead|replace|add|remove|also|without|exclude|less|no |-/iu;
  test('whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }),
        async (words) => {
          const line = words.join(' ');
          await newsroom.ask(
            `briefing edit ${id} ${SET_UP.replace('briefing ', '')} #newsroom sources:none length:normal stories:6`,
          );
          const before = await only();
          await newsroom.ask(`briefing edit ${id} ${line}`);
          const after = await only();
          if (!TOPIC_MARKS.test(line) && !/→/u.test(line))
            expect(after.topics).toEqual(before.topics);
          if (!/ledger|post/iu.test(line)) expect(after.sources).toEqual(before.sources);
          if (!/9am|noon|7:30|ten|one/iu.test(line)) expect(after.times).toEqual(before.times);
          if (!/weekdays|sundays|daily/iu.test(line)) expect(after.days).toEqual(before.days);
          if (!/oslo|utc/iu.test(line)) expect(after.zone).toEqual(before.zone);
          expect(after.channel).toEqual(before.channel);
          expect(after.paused).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
    expect(newsroom.broken).toEqual([]);
  }, 60_000);
});
