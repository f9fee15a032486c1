import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Adapter, PostError } from '../../src/chat/adapter.ts';
import { deliverRound, scriptedAdapter } from '../support/briefings.ts';
import { CLOCK, openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let id: string;
beforeEach(async () => {
  newsroom = await openNewsroom();
  id = ((await newsroom.ask('briefing create 10:00 daily UTC #news')).data as { id: string }).id;
});
afterEach(() => newsroom.close());

const round = (web: Adapter) =>
  deliverRound({
    ...{ store: newsroom.store, adapters: { web }, now: () => CLOCK, onTrouble: () => {} },
  });
const away = () =>
  scriptedAdapter([
    new PostError('later', 'The page cannot be reached.', { retryAfterMs: 90_000 }),
  ]);
const deliveries = () => newsroom.store.findDeliveries(id, 9);

test('what is on its way is not told yet, and is not sent a second time', async () => {
  expect(await newsroom.say(`briefing now ${id}`)).toBe('On its way to #news.');
  expect(await newsroom.say(`briefing now ${id}`)).toBe(
    'It is on its way to #news since Fri 20 Mar, 08:40.',
  );
  await round(away().adapter);
  const again = await newsroom.say(`briefing now ${id}`);
  expect(again).toMatch(
    /^It is on its way to #news since Fri 20 Mar, 08:40, tried once, next try at \d\d:\d\d: The page cannot be reached\. I try again now\.$/u,
  );
  expect(await deliveries()).toHaveLength(1);
  // It was let go, so that the next round takes it at once.
  const web = scriptedAdapter();
  await round(web.adapter);
  expect(web.posts).toHaveLength(1);
});

test('the log and the list say since when it is on its way, and when it is tried again', async () => {
  await newsroom.say(`briefing now ${id}`);
  await round(away().adapter);
  const said =
    /on its way since Fri 20 Mar, 08:40, tried once, next try at \d\d:\d\d: The page cannot be reached/u;
  expect(await newsroom.say('briefing log')).toMatch(said);
  expect(await newsroom.say('briefing list')).toMatch(said);
  expect(await newsroom.say(`why ${id}`)).toMatch(said);
});

test('an attempt that is under way is on its way, too', async () => {
  await newsroom.say(`briefing now ${id}`);
  let during = '';
  const { adapter } = scriptedAdapter();
  await round({
    ...adapter,
    async post(wanted) {
      during = await newsroom.say(`briefing now ${id}`);
      return adapter.post(wanted);
    },
  });
  expect(during).toMatch(/^It is on its way to #news since .*, tried once/u);
  expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 1 }]);
});
