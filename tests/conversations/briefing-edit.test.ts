import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  for (const { id } of await briefings()) await newsroom.store.deleteOrder(PLACE.id, id);
});
afterAll(() => newsroom.close());

const briefings = () => newsroom.store.findBriefings(PLACE.id);
const press = async (line: string, label: string) => {
  const { actions } = await newsroom.ask(line);
  return newsroom.ask(actions.find((one) => one.label === label)!.line);
};

const MORNING = 'briefing create 7am weekdays Rome time #news about dams and ferries';
const EVENING = 'briefing create 8pm daily Rome time #newsroom about rates length:short';

describe('/briefing edit', () => {
  test.each([
    ['9am', '08:00', 'times: 07:00 → 09:00'],
    ['weekends', '', 'days: every weekday → at weekends'],
    ['zone:UTC+2', '', 'zone: Europe/Rome → UTC+2'],
    ['#newsroom', '', 'channel: #news → #newsroom'],
    ['topic:"rates, -sport"', '', 'topics: dams and ferries → rates and -sport'],
    ['topic:none', '', 'topics: dams and ferries → all news'],
    ['topics to rates', '', 'topics: dams and ferries → rates'],
    ['sources:"harbour ledger"', '', 'sources: all → Harbour Ledger'],
    ['length:full stories:12', '', 'length: normal → full; stories: 6 → 12'],
    ['grace:30m', '', 'at most late: 6 hours → 30 minutes'],
    ['make it 6:30 pm and noon', '', 'times: 07:00 → 12:00 and 18:30'],
    ['the dams one to 9am daily', '', 'times: 07:00 → 09:00; days: every weekday → every day'],
    ['the 7am one: 8am', '', 'times: 07:00 → 08:00'],
    ['8am instead of 7am', '', 'times: 07:00 → 08:00'],
    ['from 7am to 8am', '', 'times: 07:00 → 08:00'],
  ])('“%s” changes that alone, and undo sets it back', async (change, _, said) => {
    await newsroom.ask(MORNING);
    const [before] = await briefings();
    const { blocks, actions } = await newsroom.ask(`briefing edit ${change}`);
    expect(blocks[0]).toMatchObject({ text: expect.stringContaining(`${said}. Next: `) });
    expect(await briefings()).not.toEqual([before]);
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect(await briefings()).toEqual([before]);
    expect(newsroom.broken).toEqual([]);
  });

  test.each([
    ['briefing edit the evening one to 9pm', 'every day at 21:00'],
    ['briefing edit rates 9pm', 'every day at 21:00'],
    ['briefing edit which:rates time:9pm', 'every day at 21:00'],
    ['briefing edit id:rates 9pm', 'every day at 21:00'],
    ['move the rates briefing to 9pm', 'every day at 21:00'],
    ['change the briefing in #news to weekends', 'at weekends at 07:00'],
    ['briefing edit 7am to 6am', 'every weekday at 06:00'],
  ])('of two, “%s” means one', async (line, title) => {
    await newsroom.ask(MORNING);
    await newsroom.ask(EVENING);
    const before = await briefings();
    expect((await newsroom.ask(line)).title).toContain(title);
    expect(await briefings()).toHaveLength(before.length);
  });

  test('asks which of several is meant, and each button changes that one', async () => {
    await newsroom.ask(MORNING);
    await newsroom.ask(EVENING);
    const asked = await newsroom.ask('briefing edit 9am');
    expect(asked.title).toBe('There are 2 briefings here. Which one?');
    for (const { line } of asked.actions)
      expect((await newsroom.ask(line)).title).toMatch(/^Changed: .* at 09:00/u);
    expect((await briefings()).map(({ times }) => times)).toEqual([['09:00'], ['09:00']]);
  });

  test.each([
    ['the batteries one to 9am', 'the batteries one'],
    ['which:batteries 9am', 'batteries'],
    ['9am wensday', 'wensday'],
    ['9am xyzzy', 'xyzzy'],
    ['#nowhere', '#nowhere'],
    ['25:00', '25:00'],
  ])('“%s” changes nothing and names the word', async (change, word) => {
    await newsroom.ask(MORNING);
    const before = await briefings();
    expect((await newsroom.ask(`briefing edit ${change}`)).data).toMatchObject({ word });
    expect(await briefings()).toEqual(before);
  });

  test('a misspelt change is mended with one press', async () => {
    await newsroom.ask(MORNING);
    expect((await press('briefing edit 9am wensday', 'Wednesday')).title).toMatch(
      /^Changed: on Wednesdays at 09:00/u,
    );
  });

  test('without a change asks for it, and says where nothing changes', async () => {
    expect(await newsroom.say('briefing edit 9am')).toBe('There is no briefing here yet.');
    await newsroom.ask(MORNING);
    expect((await newsroom.ask('briefing edit')).title).toMatch(
      /^What should change\? Now it is every/u,
    );
    expect((await press('briefing edit the dams one', 'Length: short')).title).toContain('short');
    expect((await newsroom.ask('briefing edit 7am')).title).toMatch(/^Nothing changes/u);
  });

  test('keeps a paused one paused', async () => {
    await newsroom.ask(MORNING);
    await newsroom.ask('briefing pause');
    expect(await newsroom.say('briefing edit 9am')).toContain('It is paused.');
    expect((await briefings())[0]).toMatchObject({ paused: true, nextDueAt: null });
  });
});

describe('a briefing named by words', () => {
  test.each([
    ['briefing pause the evening one', /^Paused: every day at 20:00/u],
    ['pause the evening briefing', /^Paused: every day at 20:00/u],
    ['briefing preview dams', /^Briefing: dams/u],
    ['briefing pause 8pm', /^Paused: every day at 20:00/u],
    ['briefing pause #news', /^Paused: every weekday at 07:00/u],
    ['briefing delete rates', /^Delete this one\? every day at 20:00/u],
    ['briefing log the morning one', /^No edition has been due/u],
    ['briefing log', /^No edition has been due/u],
    ['briefing pause', /^There are 2 briefings here\. Which one\?/u],
    ['briefing pause the weekend one', /^There is no briefing “the weekend one” here/u],
    ['briefing pause __proto__', /^There is no briefing “__proto__” here/u],
  ])('“%s”', async (line, title) => {
    await newsroom.ask(MORNING);
    await newsroom.ask(EVENING);
    expect((await newsroom.ask(line)).title).toMatch(title);
    expect(newsroom.broken).toEqual([]);
  });

  test('undo of a deletion brings all of it back', async () => {
    await newsroom.ask(
      'briefing create 7:30 and 19:30 mon,wed UTC+2 #news topic:"dams, “snow report”, -sport" sources:"harbour ledger" length:full stories:9 grace:2h',
    );
    await newsroom.ask('briefing pause');
    const [{ id, createdAt, ...before }] = (await briefings()) as [
      Awaited<ReturnType<typeof briefings>>[number],
    ];
    await press('briefing delete', 'Undo');
    expect(await briefings()).toMatchObject([before]);
  });

  test('the list shows what it does, and no ids', async () => {
    await newsroom.ask(MORNING);
    const text = await newsroom.say('briefing list');
    expect(text).toContain(
      'every weekday at 07:00 (Europe/Rome) in #news, about dams and ferries: next: ',
    );
    expect(text).not.toContain((await briefings())[0]!.id);
  });
});
