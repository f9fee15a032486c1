import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  const { store } = newsroom;
  const orders = [...(await store.findBriefings(PLACE.id)), ...(await store.findFollows(PLACE.id))];
  for (const { id } of orders) await store.deleteOrder(PLACE.id, id);
});
afterAll(() => newsroom.close());

const labels = ({ actions }: Reply): string[] => actions.map(({ label }) => label);
const press = (answer: Reply, label: string): Promise<Reply> =>
  newsroom.ask(answer.actions.find((one) => one.label === label)!.line);
const isSetUp = async (): Promise<boolean> =>
  (await newsroom.store.findBriefings(PLACE.id)).length > 0 ||
  (await newsroom.store.findFollows(PLACE.id)).length > 0;

describe('a briefing that nobody calls so', () => {
  test.each([
    [
      'post the ferry strike at 7am in #news',
      'every day at 07:00 (Europe/Berlin) in #news, about ferry strike.',
    ],
    ['stick squid at 7am daily', 'every day at 07:00 (Europe/Berlin) in #newsroom, about squid.'],
    [
      'each weekday at 6:45 put gas talks, rates & the dam in #news',
      'every weekday at 06:45 (Europe/Berlin) in #news, about gas talks, rates and dam.',
    ],
    [
      "we'd love the ferry strike in #news, 7.15am / 5.15pm, Tue to Thu",
      'on Tuesdays, Wednesdays and Thursdays at 07:15 and 17:15 (Europe/Berlin) in #news, about ferry strike.',
    ],
    [
      'can we get the dam at 5 pm Rome time, Sundays, in #news?',
      'on Sundays at 17:00 (Europe/Rome) in #news, about dam.',
    ],
    [
      'Friday nights at 9pm do a roundup of ferry strike news in #news',
      'on Fridays at 21:00 (Europe/Berlin) in #news, about ferry strike.',
    ],
    [
      'for heaven’s sake send the damn gas talks at 8am',
      'every day at 08:00 (Europe/Berlin) in #newsroom, about gas talks.',
    ],
    ['post the headlines at 6am', 'every day at 06:00 (Europe/Berlin) in #newsroom.'],
    ['headlines in #news at 6am', 'every day at 06:00 (Europe/Berlin) in #news.'],
  ])('“%s” is set up', async (line, what) => {
    expect((await newsroom.ask(line)).title).toBe(`A briefing is set: ${what}`);
  });

  test('says that it takes somebody who manages the place', async () => {
    const { title } = await newsroom.ask('post the dam at 7am', { manages: false });
    expect(title).toContain('takes someone who manages this place');
    expect(await isSetUp()).toBe(false);
  });

  test('asks for a time that is not named', async () => {
    const answer = await newsroom.ask('every weekday send #news the gas talks');
    expect(answer.title).toContain('When should it come?');
    const done = await press(answer, '07:00');
    expect(done.title).toContain(
      'every weekday at 07:00 (Europe/Berlin) in #news, about gas talks',
    );
  });

  test.each([
    ['post the dam at 7am in #news and #newsroom', '#newsroom'],
    ['post the dam tomorrow at 7am', 'tomorrow'],
    ['put the dam in #news at 27:00', '27:00'],
    ['put the dam in #news at 7am on Blursday', 'Blursday'],
    ['put the dam in #news at 7am, camelot time', 'camelot time'],
  ])('“%s” is refused, and “%s” is named', async (line, word) => {
    expect((await newsroom.ask(line)).data).toMatchObject({ word });
    expect(await isSetUp()).toBe(false);
  });

  test.each([
    ['post the dam at 7 or 9 pm', 'time', ['19:00', '21:00', '19:00 and 21:00']],
    ['post the dam at 7ish am', 'time', ['07:00', '07:30']],
    ['post the dam on mondy and thirsday at 8', 'day', ['Monday, Thursday']],
    ['post the dam at 8am Europe/Rmoe', 'zone', ['Europe/Rome']],
    ['post the fery strike at 8am', 'topic', ['ferry strike', 'fery strike as typed']],
    [
      'post the fery strike on mondays at 8am londn time',
      'zone',
      ['London (Europe/London), ferry strike'],
    ],
  ])('“%s” is asked back, and one press sets it up', async (line, what, expected) => {
    const answer = await newsroom.ask(line);
    expect(answer.data).toMatchObject({ what, choices: expect.any(Array) });
    expect(labels(answer)).toEqual(expected);
    expect((await press(answer, expected[0]!)).title).toContain('A briefing is set');
  });

  test.each([
    'what did Marsh say at 8am on Monday',
    'did Holm post anything at 9am on weekdays',
    'tell me about the 9am ferry',
    'quotes by marsh from monday to thursday',
    'send me the quotes by Holm',
    'post office strike',
    'Marsh said the boats leave at 8am every day',
    'summary The boats leave at 8am. The crew posts the times in #dock every day, as it has done for years, and so it goes on and on.',
  ])('“%s” sets nothing up', async (line) => {
    await newsroom.ask(line);
    expect(await isSetUp()).toBe(false);
  });
});

describe('a follow that nobody calls so', () => {
  test.each([
    ['tell me when tobias marsh speaks', 'Following Tobias Marsh'],
    ['notify me of new quotes by Greta Holm', 'Following Greta Holm'],
    ['keep tabs on Greta Holm', 'Following Greta Holm'],
    ['keep tabs on the ferry strike', 'Following “ferry strike”, in #newsroom, at once.'],
    ['alert us in #news about gas talks', 'Following “gas talks”, in #news, at once.'],
    ['message us hourly about gas talks', 'Following “gas talks”, in #newsroom, hourly.'],
  ])('“%s”', async (line, title) => {
    expect((await newsroom.ask(line)).title).toContain(title);
  });

  test('of somebody’s words about something one has to be chosen', async () => {
    const answer = await newsroom.ask('let me know when holm says something about pay');
    expect(answer.title).toContain('I follow a speaker or words, not both at once');
    expect((await press(answer, 'holm')).title).toContain('Following Greta Holm');
    expect((await press(answer, 'The words “pay”')).title).toContain('Following “pay”');
  });

  test('of two things one has to be chosen, or the whole name', async () => {
    const answer = await newsroom.ask('alert us about gas talks and the ferry strike');
    expect(labels(answer)).toEqual([
      'gas talks',
      'the ferry strike',
      'gas talks and the ferry strike',
    ]);
    expect(await isSetUp()).toBe(false);
  });

  test('news about somebody is asked back', async () => {
    const answer = await newsroom.ask('keep us posted on Greta Holm');
    expect(answer.data).toMatchObject({ what: 'speaker' });
    expect((await press(answer, 'What Greta Holm says')).title).toContain('Following Greta Holm');
    expect((await press(answer, 'News about Greta Holm')).title).toContain('“Greta Holm”');
  });

  test('somebody who has not been quoted is named', async () => {
    const { title } = await newsroom.ask('tell us when Zebedee Quill talks');
    expect(title).toContain('Nobody called “Zebedee Quill” has been quoted here');
  });

  test('is listed and ended in words, too', async () => {
    await newsroom.ask('keep us posted on the ferry strike');
    expect((await newsroom.ask('what are we following?')).title).toBe('Followed: 1');
    const ended = await newsroom.ask('stop telling us about the ferry strike');
    expect(ended.title).toContain('is no longer followed');
    expect(await isSetUp()).toBe(false);
  });

  test('of an address is a source', async () => {
    const { title } = await newsroom.ask('follow https://nowhere.example/feed');
    expect(title).toContain('There is no such page');
  });
});
