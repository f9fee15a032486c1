import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { renderReply } from '../../adapters/slack/render.ts';
import { commands } from '../../commands/index.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import { createOutbox } from '../../src/outbox/create-outbox.ts';
import { scriptedAdapter } from '../support/briefings.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import type { Json } from '../support/slack/json.ts';
import { faultsOf } from '../support/slack/rules/message-faults.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.store.forgetPlace(PLACE.id));
afterAll(() => newsroom.close());

const ask = (line: string, channel: typeof CHANNEL | null = CHANNEL) =>
  newsroom.bot.answer({
    ...{ line, place: PLACE, channel },
    user: { id: 'u1', name: 'Mona Reader', zone: 'Europe/Berlin', manages: false },
    findChannel: async () => undefined,
  });
const untold = () => newsroom.store.findUntoldComplaints(10);
/** Presses the button of an answer, and then one of its reasons. */
async function complain(line: string, reason: string, channel?: typeof CHANNEL | null) {
  const { complaint } = await ask(line, channel);
  const why = await ask(complaint!.line, channel);
  return ask(why.actions.find(({ label }) => label === reason)!.line, channel);
}
const outboxFor = (chat: ReturnType<typeof scriptedAdapter>) =>
  createOutbox({
    ...{ store: newsroom.store, compose: async () => undefined, now: () => CLOCK },
    ...{ adapters: { discord: chat.adapter }, random: () => 0, onTrouble: () => {} },
    operator: { platform: 'discord', channelId: 'ops' },
  });

test.each(['quotes marchetti', 'summary strike', 'compare marchetti with:petrak', 'search strike'])(
  'the answer to “%s” has a button that says it is wrong, and Slack shows it last',
  async (line) => {
    const answer = await ask(line);
    expect(answer.complaint).toMatchObject({ label: 'Something wrong?' });
    const message = renderReply(answer);
    expect(faultsOf(message)).toEqual([]);
    const last: Json = message.blocks.at(-1)!;
    expect(last.elements.map(({ value }: Json) => value)).toEqual([answer.complaint!.line]);
  },
);

test.each(['help', 'sources', 'speakers zzzq', 'privacy'])(
  'the answer to “%s”, in which nothing is copied, has none',
  async (line) => expect((await ask(line)).complaint).toBeUndefined(),
);

test('a reason is asked, and what comes of it is said', async () => {
  const { complaint } = await ask('quotes marchetti');
  const before = newsroom.woken.times;
  const why = await ask(complaint!.line);
  expect(why.title).toBe('What is wrong in it?');
  expect(why.actions.map(({ label }) => label)).toEqual([
    'The words are not what was said',
    'Wrong speaker',
    'Wrong date or link',
    'Something else',
  ]);
  expect(await untold()).toEqual([]);
  const thanks = await ask(why.actions[1]!.line);
  expect(thanks.title).toBe('Thank you: whoever runs this desk is told.');
  expect(newsroom.woken.times).toBe(before + 1);
  const again = await ask(why.actions[1]!.line);
  expect(again.title).toBe('Whoever runs this desk has been told of that already.');
});

test('place, line, statements, reason and time are kept, and no name', async () => {
  await complain('quotes marchetti since:30d', 'Wrong speaker');
  const [kept] = await untold();
  expect(kept).toMatchObject({
    ...{ placeId: PLACE.id, platform: 'web', placeName: 'Newsroom', reason: 'speaker' },
    ...{
      line: 'quotes speaker:“Ilse Marchetti” since:“2026-02-18T08:40Z”',
      savedAt: CLOCK.toISOString(),
    },
  });
  const { store } = newsroom;
  const shown = await store.listQuotes({ placeId: PLACE.id, limit: 500 });
  expect(kept!.quoteIds.length).toBeGreaterThan(0);
  expect(shown.map(({ receipt }) => receipt?.id)).toEqual(expect.arrayContaining(kept!.quoteIds));
  expect(shown.map(({ article }) => article.id)).toEqual(expect.arrayContaining(kept!.articleIds));
  expect(JSON.stringify(kept)).not.toMatch(/Mona|u1/u);
});

test('in direct messages the place is not named, since it is called what the person is', async () => {
  await complain('quotes marchetti', 'Something else', null);
  expect(await untold()).toMatchObject([{ placeName: null }]);
});

test('the operators are told once, however often it is pressed', async () => {
  const chat = scriptedAdapter([]);
  const outbox = outboxFor(chat);
  for (let press = 0; press < 3; press++) {
    await complain('quotes marchetti', 'The words are not what was said');
    await outbox.tidy();
    await outbox.idle();
  }
  expect(chat.posts).toMatchObject([
    { channel: 'operators', title: 'A reader says: the words are not what was said' },
  ]);
  expect(await untold()).toEqual([]);
  await outbox.stop();
});

test('what is set up in a place takes what its readers said along', async () => {
  await complain('quotes marchetti', 'Wrong speaker');
  await newsroom.store.forgetPlace(PLACE.id);
  expect(await untold()).toEqual([]);
});

test('no list has the command, and no word is taken for it', async () => {
  expect(listCommands(commands).map(({ name }) => name)).not.toContain('something-wrong');
  expect(JSON.stringify(await ask('help'))).not.toContain('something-wrong');
  expect(JSON.stringify((await ask('somethin-wrong')).actions)).not.toContain('something-wrong');
});
