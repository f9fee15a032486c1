import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeOrders } from '../../main/compose-orders.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import type { PostError, Recipient } from '../../src/chat/adapter.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import type { Follow } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { openDesk } from '../support/follows.ts';
import { makeFollow } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const MORNING = '2026-03-04T09:00:00.000Z';
const minutes = (n: number): string => new Date(Date.parse(MORNING) + n * 60_000).toISOString();

type Script = (PostError['outcome'] | 'arrives' | 'arrives unseen')[];

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`what was found ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let desk: ReturnType<typeof openDesk>;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      desk = openDesk(store, MORNING);
      await desk.look();
    });
    afterEach(() => database.drop());

    async function follow(fields: Partial<Follow> = {}): Promise<void> {
      const subject = { speakerId: 'ines-halloran', name: 'Ines Halloran' };
      await saveFollow(makeFollow({ subject, since: MORNING, ...fields }), {
        ...{ store, now: desk.clock() },
      });
    }
    async function say(at: number, words: string): Promise<void> {
      desk.set(minutes(at));
      await desk.print({
        ...{ outlet: 'Sundby Post', title: words },
        text: `“${words},” said Ines Halloran, harbour master of Port Sundby.`,
      });
      await desk.look();
      await claimDue(store, desk.clock());
    }
    const deliver = (
      { adapter }: Pick<ReturnType<typeof scriptedAdapter>, 'adapter'>,
      over: Partial<Store> = {},
    ) =>
      deliverRound({
        store: { ...hurried(store), ...over },
        adapters: { discord: adapter },
        now: desk.clock,
        compose: composeOrders({ store, now: desk.clock }),
        onTrouble: () => {},
      });
    const state = async () => (await store.findDeliveries('follow', 9)).map((one) => one.state);

    test('is not told again where it came out before a restore', async () => {
      await follow();
      desk.set(minutes(10));
      await store.noteRestored(desk.clock().toISOString());
      desk.restart();
      const story = {
        ...{ outlet: 'Sundby Post', title: 'Before' },
        text: '“The ferry sails tonight,” said Ines Halloran, harbour master of Port Sundby.',
        published: minutes(5),
      };
      await desk.print(story);
      await desk.look();
      await claimDue(store, desk.clock());
      expect(await state()).toEqual([]);
      await say(20, 'The harbour is closed today');
      expect(await state()).toEqual(['pending']);
    });

    test('comes after a platform that was away, with what was found meanwhile', async () => {
      await follow();
      const chat = scriptedAdapter(['later'] satisfies Script);
      await say(1, 'The first ship comes in at noon');
      await deliver(chat);
      await say(2, 'The second ship has engine trouble');
      await deliver(chat);
      expect(chat.posts.map((post) => post.title)).toEqual([
        'Ines Halloran, harbour master of Port Sundby: 2 new statements',
      ]);
      await deliver(chat);
      expect(chat.posts).toHaveLength(1);
    });

    test('is not posted again where its post arrived unseen, and what comes later is told alone', async () => {
      await follow();
      const chat = scriptedAdapter(['arrives unseen'] satisfies Script);
      await say(1, 'The first ship comes in at noon');
      await deliver(chat);
      await say(2, 'The second ship has engine trouble');
      await deliver(chat);
      await deliver(chat);
      expect(chat.posts.map((post) => post.title)).toEqual([
        'Ines Halloran, harbour master of Port Sundby: 1 new statement',
        'Ines Halloran, harbour master of Port Sundby: 1 new statement',
      ]);
      expect(chat.replies.map(replyText).map((text) => /first|second/u.exec(text)?.[0])).toEqual([
        'first',
        'second',
      ]);
      expect(await state()).toEqual(['sent', 'sent']);
    });

    test('is posted again where its post is not found', async () => {
      await follow();
      const chat = scriptedAdapter(['unknown'] satisfies Script);
      await say(1, 'The first ship comes in at noon');
      await deliver(chat);
      expect(chat.posts).toEqual([]);
      await deliver(chat);
      expect(chat.posts).toHaveLength(1);
      expect(await state()).toEqual(['sent']);
    });

    test('to one person, of whom nobody can look, is not repeated', async () => {
      await follow({ channel: { id: '@u7', name: 'Ann' } });
      const chat = scriptedAdapter();
      let tries = 0;
      const adapter = {
        ...chat.adapter,
        // Trouble is told the same way.
        tell: async (_person: Recipient, { title }: Reply) => {
          if (title.endsWith('new statement')) tries++;
          throw new Error('the line was cut');
        },
      };
      await say(1, 'The first ship comes in at noon');
      await deliver({ adapter });
      await deliver({ adapter });
      expect(tries).toBe(1);
      expect(await state()).toEqual(['uncertain']);
    });

    test('comes once where a process ends after it was taken and before the post', async () => {
      await follow();
      const chat = scriptedAdapter();
      await say(1, 'The first ship comes in at noon');
      const gone = { startAttempts: () => Promise.reject(new Error('gone')) };
      await deliver(chat, gone);
      expect(chat.posts).toEqual([]);
      expect(await store.hasOpenFindings('follow')).toBe(false);
      await store.hurryDeliveries('discord');
      await deliver(chat);
      await deliver(chat);
      expect(chat.posts).toHaveLength(1);
    });

    test('is posted once by two who deliver at once', async () => {
      await follow();
      const chat = scriptedAdapter();
      await say(1, 'The first ship comes in at noon');
      const own = { startAttempts: store.startAttempts, settleDeliveries: store.settleDeliveries };
      await Promise.all([deliver(chat, own), deliver(chat, own), claimDue(store, desk.clock())]);
      expect(chat.posts).toHaveLength(1);
    });

    test('says which statements it told', async () => {
      await follow();
      const chat = scriptedAdapter();
      await say(1, 'The first ship comes in at noon');
      await deliver(chat);
      const [sent] = await store.findDeliveries('follow', 1);
      expect(sent?.told).toEqual({
        stories: [],
        statements: [expect.any(String)],
      });
    });
  });
