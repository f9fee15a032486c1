import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let id: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());
const briefings = () => newsroom.store.findBriefings(PLACE.id);
beforeEach(async () => {
  for (const one of await briefings()) await newsroom.store.deleteOrder(PLACE.id, one.id);
  await newsroom.ask('briefing 7am weekdays Rome time about dams, ferries');
  id = (await briefings())[0]!.id;
});
const change = (words: string) => newsroom.ask(`briefing edit ${id} ${words}`);

describe('words of a change', () => {
  test.each([
    ['not on tuesdays', { days: 'mon,wed,thu,fri', topics: ['dams', 'ferries'] }],
    ['-rugby', { topics: ['dams', 'ferries', '-rugby'] }],
    ['no museum', { topics: ['dams', 'ferries', '-museum'] }],
    ['without ferries', { topics: ['dams'] }],
    ['drop the ferries', { topics: ['dams'] }],
    ['no topic', { topics: [] }],
    ['all news', { topics: [] }],
    ['also at 9pm', { times: ['07:00', '21:00'] }],
    ['also on sundays', { days: 'mon,tue,wed,thu,fri,sun' }],
    ['about wages too', { topics: ['dams', 'ferries', 'wages'] }],
    ['make it shorter', { length: 'short', topics: ['dams', 'ferries'] }],
    ['just four stories', { stories: 4, topics: ['dams', 'ferries'] }],
    ['only the ledger', { sources: ['Harbour Ledger'], topics: ['dams', 'ferries'] }],
    ['six fifteen', { times: ['06:15'], topics: ['dams', 'ferries'] }],
    ['to ten', { times: ['10:00'] }],
    ['pause', { paused: true }],
  ])('“%s”', async (words, after) => {
    const [before] = await briefings();
    const { actions } = await change(words);
    expect((await briefings())[0]).toMatchObject(after);
    if (words === 'pause') return;
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect(await briefings()).toEqual([before]);
  });

  test.each([
    ['mornings', /^When in the morning/u],
    ['wages longer', /^What about “wages”/u],
    ['remove 9pm', /^This briefing does not come at 21:00/u],
    ['replace dams with 9am', /^I cannot put “9am” in the place of “dams”/u],
    ['quarter past', /^“quarter past” lacks its hour/u],
    ['also at noon on saturdays', /^A briefing comes at each of its times/u],
    ['remove 7am', /^That leaves no time/u],
  ])('“%s” changes nothing and is asked back', async (words, title) => {
    const before = await briefings();
    expect((await change(words)).title).toMatch(title);
    expect(await briefings()).toEqual(before);
  });

  test('“move it to 9” is of the time alone', async () => {
    await newsroom.ask('move the briefing to 9');
    expect((await briefings())[0]).toMatchObject({ times: ['09:00'], topics: ['dams', 'ferries'] });
  });
});

describe('other briefings', () => {
  test('stay where a change would make two of the same', async () => {
    await newsroom.ask('briefing 6am weekdays Rome time about dams, ferries length:full');
    const before = await briefings();
    expect((await change('6am')).title).toMatch(/^Another briefing posts the same/u);
    expect(await briefings()).toEqual(before);
  });

  test.each([
    ['wrestling drop sport', 'There is no briefing “wrestling” here.'],
    ['704ab1 9am', 'There is no such briefing here, or not any more.'],
  ])('“%s” is of none there is', async (words, title) => {
    expect((await newsroom.ask(`briefing edit ${words}`)).title).toBe(title);
  });

  test('undo of a deletion keeps the id', async () => {
    const { actions } = await newsroom.ask(`briefing delete ${id}`);
    await newsroom.ask(actions[0]!.line);
    expect((await briefings())[0]!.id).toBe(id);
  });

  test('the same with another length is a press away', async () => {
    const line = 'briefing 7am weekdays Rome time about dams, ferries length:full';
    const { actions } = await newsroom.ask(line);
    await newsroom.ask(actions[0]!.line);
    expect(await briefings()).toMatchObject([{ id, length: 'full' }]);
  });
});

test.each([
  ['8am topic: "dams, wages"', /about dams and wages\.$/u],
  ['8am sources:"Harbour Ledger, Calder Post"', /Harbour Ledger and The Calder Post\.$/u],
  ['26:00', /is no time of day/u],
  ['8am about 10am deadline', /at 08:00 .*about 10am deadline\.$/u],
  ['8am about the 6 o’clock news', /at 08:00 /u],
  ['8am to me about dams', /^“to me” cannot be/u],
  ['8am zone:qqqqq', /no time zone/u],
  ['8am about !!!', /names no topic/u],
  ['6 7 9 about dams', /^Is 06:00, 07:00, 09:00 meant/u],
  ['8am in newsroom', /in #newsroom\.$/u],
  ['nine thirty about wages', /at 09:30 .*about wages\.$/u],
])('“briefing %s”', async (words, title) => {
  expect((await newsroom.ask(`briefing ${words}`)).title).toMatch(title);
});
