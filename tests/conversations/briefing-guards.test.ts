import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { oddWordIn } from '../../src/briefings/order/odd-topic.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());
const briefings = () => newsroom.store.findBriefings(PLACE.id);
const topicsNow = async () => (await briefings()).flatMap(({ topics }) => topics);
async function setUp(...lines: string[]): Promise<void> {
  for (const one of await briefings()) await newsroom.store.deleteOrder(PLACE.id, one.id);
  for (const line of lines) await newsroom.ask(line);
}
const THREE = 'briefing 8am Rome time about dams, wages, museum';
beforeEach(() => setUp(THREE));

describe('what may be meant otherwise is asked back, and nothing is done', () => {
  test.each([
    // words of an order in a topic
    ['briefing edit about wages only, weekdays', /^I do not understand “only” in “wages only”/u],
    ['briefing edit topic:dams again', /^I do not understand “again”/u],
    ['briefing edit about dams next month', /“next”/u],
    ['briefing 10am about dams for three weeks', /“weeks”/u],
    ['briefing 10am about dams in French', /“in French”/u],
    ['briefing 10am about dams with photos', /“with”/u],
    ['briefing 10am about dams unless quiet', /“unless”/u],
    ['briefing 10am about dams, top three', /“top”/u],
    ['briefing 10am about dams without pictures', /“pictures”/u],
    ['briefing edit no videos', /“videos”/u],
    ['the briefing should not be long', /“not” leaves out|“long”/u],
    // what is left out, or taken out
    ['briefing edit without museeum', /^No report here speaks of “museeum”/u],
    ['briefing edit remove wagse', /^“wagse” is no topic of this briefing/u],
    ['briefing edit drop ferries', /^“ferries” is no topic of this briefing/u],
    ['briefing edit -3', /^I do not know what “-3” changes/u],
    ['briefing edit clear everything', /^What should go\?/u],
    ['briefing edit remove all topics except ferries', /^“ferries” is no topic/u],
    // several orders
    ['briefing edit drop museum; add rates', /^Those are several changes/u],
    ['briefing edit add rates, remove dams', /^Those are several changes/u],
    ['briefing edit include rates but not dams', /^Those are several changes/u],
    ['briefing edit plus rates minus wages', /^Those are several changes/u],
    ['briefing edit replace dams with rates and remove wages', /^Those are several changes/u],
    ['briefing edit add harbour ledger and rates', /^“harbour ledger” is a source here/u],
    // topics with a time of their own
    ['briefing edit add rates on fridays', /^Each topic of a briefing comes whenever/u],
    ['briefing edit remove wages at weekends', /^Each topic of a briefing comes whenever/u],
    ['briefing edit add rates at 10', /^Each topic of a briefing comes whenever/u],
    ['briefing edit change dams to rates at 10', /^Each topic of a briefing comes whenever/u],
    // “the … briefing”
    ['the briefing at 10', /^“the briefing” is there already/u],
    ['the wages briefing at 10', /^“the wages briefing” is there already/u],
    ['clone the wages briefing at 10am', /^“the wages briefing” is there already/u],
    ['no wages briefing on sundays', /is there already|There is no briefing/u],
    ['briefing pause wages in the morning one', /is not all of that briefing/u],
    ['briefing edit museum off', /is not all of that briefing/u],
    ['stop the dams news', /^1 briefing$/u],
  ])('“%s”', async (line, title) => {
    const before = await briefings();
    const reply = await newsroom.ask(line);
    expect(reply.title).toMatch(title);
    expect(await briefings()).toEqual(before);
    for (const action of reply.actions)
      if (/^the |^no |^clone/u.test(line)) expect(action.line).not.toMatch(/^briefing create/u);
  });
});

describe('what is offered does what it says', () => {
  test.each([
    ['briefing edit about wages only', 'Without the word “only”: wages', ['wages']],
    ['briefing edit about wages only', 'About “wages only” as it stands', ['"wages only"']],
    ['briefing edit remove ferries', 'Leave out ferries', ['dams', 'wages', 'museum', '-ferries']],
    ['briefing edit drop museum; add rates', 'add rates', ['dams', 'wages', 'museum', 'rates']],
    ['briefing edit drop museum; add rates', 'drop museum', ['dams', 'wages']],
    ['briefing edit add rates on fridays', 'add rates', ['dams', 'wages', 'museum', 'rates']],
    ['briefing delete the one about wages', 'Take “wages” out', ['dams', 'museum']],
  ])('“%s”, [%s]', async (line, label, topics) => {
    const { actions } = await newsroom.ask(line);
    await newsroom.ask(actions.find((one) => one.label === label)!.line);
    expect(await topicsNow()).toEqual(topics);
  });
});

describe('what can mean one thing only is done', () => {
  test.each([
    ['briefing edit remove all topics but wages', { topics: ['wages'] }],
    ['briefing edit keep only dams and wages', { topics: ['dams', 'wages'] }],
    ['the briefing should never be about wages', { topics: ['dams', 'museum'] }],
    ['the briefing should be about rates instead', { topics: ['rates'] }],
    ['replace dams with rates in the briefing', { topics: ['rates', 'wages', 'museum'] }],
    ['briefing edit clear topics', { topics: [] }],
    ['briefing edit move it to 10', { times: ['10:00'] }],
    ['briefing edit sunday off', { days: 'mon,tue,wed,thu,fri,sat' }],
    ['turn off the briefing', { paused: true }],
    ['briefing edit sources:sample', { sources: ['Sample newsroom'] }],
  ])('“%s”', async (line, after) => {
    expect((await newsroom.ask(line)).title).toMatch(/^(?:Changed|Paused): /u);
    expect(await briefings()).toMatchObject([after]);
  });

  test('all sources are to be had again', async () => {
    await newsroom.ask('briefing edit only from "The Calder Post"');
    expect(await briefings()).toMatchObject([{ sources: ['The Calder Post'] }]);
    await newsroom.ask('briefing edit remove sources');
    expect(await briefings()).toMatchObject([{ sources: [] }]);
  });

  test('a source in marks is one in a new briefing, too', async () => {
    await newsroom.ask('briefing 10am about rates from "Harbour Ledger"');
    expect(await briefings()).toContainEqual(
      expect.objectContaining({ topics: ['rates'], sources: ['Harbour Ledger'] }),
    );
  });
});

test.each([
  ['film only', 'only'],
  ['add', 'add'],
  ['-"stories limit"', 'stories'],
  ['price of gas', undefined],
  ['US', undefined],
  ['clean up', undefined],
  ['interest rates', undefined],
])('the odd word of “%s” is %s', (topic, odd) => {
  expect(oddWordIn(topic)).toBe(odd);
});

test('whatever is typed, no briefing is deleted, and no word of an order becomes a topic', async () => {
  const WORDS =
    `dams wages rates museum ferries add remove delete drop replace clear move pause without no not but only except
    instead also all everything and , ; with to from in the briefing one it please again until next 9am noon 10:30
    fridays weekends daily calder post harbour ledger`.split(/\s+/u);
  const DESK = [
    THREE,
    'briefing 7pm Rome time about rates',
    'briefing noon Rome time about ferries, dams',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', 'briefing ', 'briefing edit ', 'briefing edit ', 'briefing delete '),
      fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 7 }),
      async (command, words) => {
        await setUp(...DESK);
        const before = await briefings();
        await newsroom.ask(`${command}${words.join(' ')}`);
        const after = await briefings();
        const ids = after.map(({ id }) => id);
        expect(before.filter(({ id }) => !ids.includes(id))).toEqual([]);
        expect(after.flatMap(({ topics }) => topics).filter(oddWordIn)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  expect(newsroom.broken).toEqual([]);
}, 120_000);
