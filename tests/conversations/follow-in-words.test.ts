import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  for (const { id } of await newsroom.store.findFollows(PLACE.id))
    await newsroom.store.deleteOrder(PLACE.id, id);
});
afterAll(() => newsroom.close());

const ask = (line: string): Promise<Reply> => newsroom.ask(line);
const labels = ({ actions }: Reply): string[] => actions.map(({ label }) => label);
const press = (answer: Reply, label: string): Promise<Reply> =>
  ask(answer.actions.find((one) => one.label === label)!.line);

describe('/follow in own words', () => {
  test.each([
    ['follow "Ilse Marchetti"', { speaker: 'Ilse Marchetti' }],
    ['follow “ferry timetable”', { topic: '“ferry timetable”' }],
    ['follow about:squid -recipe', { topic: 'squid -recipe' }],
    ['follow Holm quiet 23 to 6', { speaker: 'Greta Holm', quiet: '23:00-06:00' }],
    ['follow Holm, at most 4 a day', { speaker: 'Greta Holm', most: 4 }],
    [
      'follow Holm hourly, no more than 2 posts a day, quiet from 10pm to 7am',
      { speaker: 'Greta Holm', when: 'hourly', most: 2, quiet: '22:00-07:00' },
    ],
    ['tell me when Holm speaks, but at most 4 a day', { speaker: 'Greta Holm', most: 4 }],
    ['tell me when the mayor speaks', { speaker: 'Dagny Rourke' }],
    ['follow greta holm max 5', { speaker: 'Greta Holm', most: 5 }],
    ['follow Holm, max 5', { speaker: 'Greta Holm', most: 5 }],
    ['follow Holm at most 3 posts', { speaker: 'Greta Holm', most: 3 }],
    ['follow Holm not at night', { speaker: 'Greta Holm', quiet: '22:00-07:00' }],
    ['follow Holm hourly, but not at night, max 4', { when: 'hourly', most: 4 }],
    ['tell me when Holm speaks, but not at night', { quiet: '22:00-07:00' }],
  ])('%s', async (line, expected) => {
    expect((await ask(line)).data).toMatchObject(expected);
  });

  test.each([
    ['follow greta holm daily at 8', 'daily at 8'],
    ['follow Holm at 8 pm', 'at 8 pm'],
    ['follow Holm every morning', 'every morning'],
    ['follow Holm weekly', 'weekly'],
  ])('%s is refused by naming the time', async (line, word) => {
    const refused = await ask(line);
    expect(refused.title).toContain(`A follow has no times of day, so “${word}” cannot be`);
    expect(labels(refused)).toEqual(['In the briefing', 'Hourly', 'At once']);
    expect((await press(refused, 'Hourly')).data).toMatchObject({
      ...{ speaker: 'Greta Holm', when: 'hourly' },
    });
  });

  test('takes no number or rhythm out of a name that nobody is called', async () => {
    expect((await ask('follow boeing 737 max 8')).title).toContain('“boeing 737 max 8”');
    expect((await ask('follow qwyzzy daily')).title).toContain('Nobody called “qwyzzy daily”');
    expect(labels(await ask('follow dam talks at 8'))).toContain('The words “dam talks at 8”');
  });

  test('leaves words out of reports, and of no speaker', async () => {
    const asked = await ask('follow greta holm -ferry');
    expect(asked.title).toContain('Follow all that “greta holm” says, or reports with the words');
    expect((await press(asked, 'All that greta holm says')).data).toMatchObject({
      speaker: 'Greta Holm',
    });
    expect((await press(asked, 'Reports: greta holm -ferry')).data).toMatchObject({
      topic: 'greta holm -ferry',
    });
  });

  test.each(['follow -noise', 'follow about:-noise', 'follow -"press review"'])(
    '%s leaves out and names nothing',
    async (line) => {
      expect((await ask(line)).title).toMatch(/says only what to leave out\. Write before it/u);
      expect(await newsroom.store.findFollows(PLACE.id)).toEqual([]);
    },
  );

  test('tells a phrase from its words', async () => {
    await ask('follow about:"dam talks"');
    const phrase = await ask('follow "dam talks"');
    expect(replyText(phrase)).toContain(
      'Following “dam talks” as a phrase, in #newsroom, at once.',
    );
    expect(replyText(phrase)).toContain('“dam talks” is followed in #newsroom already (at once);');
    expect(replyText(await ask('following'))).toMatch(
      /“dam talks” in #newsroom.*“dam talks” as a phrase in #newsroom/su,
    );
    expect((await ask('unfollow "dam talks"')).title).toBe(
      'Which one? “dam talks” in #newsroom; “dam talks” as a phrase in #newsroom.',
    );
    expect((await press(phrase, 'Stop “dam talks”')).title).toContain('Stopped: “dam talks” in');
  });

  test('takes one at a time', async () => {
    const list = await ask('follow Petrak, Holm');
    expect(list.title).toBe('I follow one thing at a time: “Petrak” or “Holm” first?');
    expect((await press(list, 'Holm')).title).toContain('Following Greta Holm');
    const both = await ask('follow Petrak on inflation');
    expect(both.title).toContain('I follow a speaker or words, not both at once');
    expect((await press(both, 'The words “inflation”')).title).toContain('“inflation”');
  });

  test('names what has no words, and counts one post as one', async () => {
    expect((await ask('follow about:~~')).title).toContain('“~~” has no words');
    expect(replyText(await ask('follow Holm most:1'))).toContain('At most 1 post a day;');
  });

  test.each(['0x5', '1e1', '2.0'])('most:%s is no whole number', async (typed) => {
    expect((await ask(`follow Holm most:${typed}`)).title).toContain(`not “${typed}”`);
  });

  test('offers the change of what is followed already', async () => {
    await ask('follow Holm hourly');
    const again = await ask('follow Holm most:7 quiet:22-7');
    const change = 'Quiet 22:00-07:00, at most 7 a day from now on';
    expect(labels(again)).toContain(change);
    expect((await press(again, change)).title).toBe(
      'Changed: Greta Holm in #newsroom: hourly, quiet 22:00–07:00 (Europe/Berlin), at most 7 posts a day.',
    );
  });
});

describe('/following by name', () => {
  test.each([
    ['pause holm', 'Paused: Greta Holm'],
    ['mute the alerts about holm', 'Paused: Greta Holm'],
    ['following pause Holm', 'Paused: Greta Holm'],
    ['unpause holm', 'Resumed: Greta Holm'],
    ['stop following Holm', 'Stopped: Greta Holm'],
    ['stop following dam talks', 'Stopped: “dam talks”'],
    ['stop dam talks', 'Stopped: “dam talks”'],
    ['following change holm hourly', 'Changed: Greta Holm in #newsroom: hourly'],
    ['following change holm most:1', 'at once, at most 1 post a day'],
    ['following change holm quiet:"not at night"', 'quiet 22:00–07:00'],
    ['following change holm', 'What is to change of Greta Holm'],
    ['stop following everything', 'Which one? Greta Holm in #newsroom; “dam talks” in #newsroom.'],
    ['following stop petrak', '“petrak” is not followed here.'],
  ])('%s', async (line, title) => {
    await ask('follow Holm');
    await ask('follow about:"dam talks"');
    expect((await ask(line)).title).toContain(title);
  });

  test('asks which of several, and changes the one pressed', async () => {
    await ask('follow about:"dam talks"');
    await ask('follow about:"dam wall"');
    const asked = await ask('following change dam most:3');
    expect((await press(asked, 'Change “dam wall” in #newsroom')).title).toContain('at most 3');
  });

  test('“pause” of what nobody follows is a topic', async () => {
    expect((await ask('pause in the dam talks')).title).not.toContain('followed');
  });
});
