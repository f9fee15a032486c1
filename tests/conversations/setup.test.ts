import { afterAll, expect, test } from 'vitest';
import { formatLine } from '../../src/chat/line/line.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

const { ask, bot, store, close } = await openNewsroom();
afterAll(close);

const FORM = { channel: CHANNEL.name, time: '08:00', days: 'weekdays', zone: 'Berlin' };
/** A form as it was filled in. */
const submit = (fields: Record<string, string>) =>
  ask(formatLine('setup', { ...FORM, ...fields }), { filledIn: true });
/** What stands in the form that a button opens. */
async function opened(line: string) {
  const form = await bot.form({
    ...{ line, place: PLACE, channel: CHANNEL },
    user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true },
    findChannel: async (text) => (text === CHANNEL.id ? CHANNEL : undefined),
  });
  return Object.fromEntries(form!.fields.map(({ name, value }) => [name, value]));
}
const lineOf = (actions: { label: string; line: string }[], label: string | RegExp) =>
  actions.find((action) => action.label.match(label))!.line;

test('the form offers a likely briefing, for here', async () => {
  expect(await opened('setup')).toEqual({
    ...{ channel: CHANNEL, time: '08:00', days: 'weekdays', zone: 'Europe/Berlin', topic: '' },
  });
});

test('what it would post is shown, and saved only by the button', async () => {
  const { title, blocks, actions } = await submit({ topic: 'gas talks, ferry' });
  expect(title).toBe(
    'Not started yet: every weekday at 08:00 (Europe/Berlin) in #newsroom, about gas talks and ferry',
  );
  expect(blocks.some(({ kind }) => kind === 'story')).toBe(true);
  expect(await store.findBriefings(PLACE.id)).toEqual([]);
  await ask(lineOf(actions, 'Start it'));
  expect(await store.findBriefings(PLACE.id)).toMatchObject([
    { times: ['08:00'], days: 'weekdays', topics: ['gas talks', 'ferry'] },
  ]);
  await store.forgetPlace(PLACE.id);
});

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['8 Uhr', '08:00'],
  ['noon', '12:00'],
  ['8am and 6pm', '08:00 and 18:00'],
])('the time “%s” is taken for %s', async (time, read) => {
  expect((await submit({ time })).title).toContain(`at ${read} (`);
});

test('what stands in the time besides counts for more than the other fields', async () => {
  const { title } = await submit({ time: '9am weekends london time about gas' });
  expect(title).toContain('at 09:00 (Europe/London) in #newsroom, about gas');
  expect(title).toContain('at weekends');
});

test('an answer to what was asked back goes into its own field', async () => {
  const asked = await submit({ zone: 'Georgia', topic: 'gas talks' });
  const line = lineOf(asked.actions, 'Asia/Tbilisi');
  expect(await opened(line)).toEqual({
    ...{ channel: CHANNEL, time: '08:00', days: 'weekdays' },
    ...{ zone: 'Asia/Tbilisi', topic: 'gas talks' },
  });
  expect((await ask(line)).title).toContain('(Asia/Tbilisi)');
});

test.each([
  ['zone', 'Mars/Phobos'],
  ['time', '25:00'],
  ['time', 'at half past never'],
  ['time', 'every 2 hours'],
  ['topic', ',,,'],
])('of what cannot be read in %s (“%s”) nothing is lost', async (field, value) => {
  const refused = await submit({ topic: 'gas talks', [field]: value });
  expect(refused.title).not.toContain('Not started');
  expect(await opened(lineOf(refused.actions, 'Back to the form'))).toMatchObject({
    ...{ time: '08:00', topic: 'gas talks', zone: 'Berlin', channel: CHANNEL },
    [field]: value,
  });
});

test('a channel where nothing may be posted is said before anything else, and can be changed', async () => {
  const refused = await submit({ channel: 'locked' });
  expect(refused.title).toContain('I may not post in #locked');
  expect(lineOf(refused.actions, 'Back to the form')).toMatch(/^fill-in setup channel:locked /u);
});

test.each(['**bold** @everyone </quotes:1>', '‮evil‬ \u200b', '`'.repeat(60)])(
  'hostile words in every field are refused or shown as they are: %s',
  async (words) => {
    for (const field of ['time', 'zone', 'topic']) {
      const { title } = await submit({ [field]: words });
      expect(title).not.toMatch(/broke/u);
    }
  },
);

test('typed in words, all of it is read as of a briefing', async () => {
  expect((await ask('desk setup 8:30 weekends london time #newsroom about gas')).title).toContain(
    'at 08:30 (Europe/London) in #newsroom, about gas',
  );
});

test('in direct messages there is no channel to choose, and it comes there', async () => {
  const place = { id: 'discord:dm:u1', platform: 'discord', name: 'Reader' };
  const alone = {
    ...{ place, channel: null, isOwnPlace: true as const, findChannel: async () => undefined },
    user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true },
  };
  const form = await bot.form({ ...alone, line: 'setup' });
  expect(form?.fields.map(({ name }) => name)).toEqual(['time', 'days', 'zone', 'topic']);
  const shown = await bot.answer({ ...alone, line: 'setup time:08:00 days:daily' });
  expect(shown.title).toContain('in direct messages');
  const started = await bot.answer({ ...alone, line: lineOf(shown.actions, 'Start it') });
  expect(started.title).toContain('A briefing is set: every day at 08:00');
  expect(await store.findBriefings(place.id)).toMatchObject([{ channel: { id: '@u1' } }]);
});
