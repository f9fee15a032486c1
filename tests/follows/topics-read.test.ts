import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import type { Follow } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk, type Posted } from '../support/follows.ts';
import { makeFollow } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const MORNING = '2026-03-04T09:00:00.000Z';
const minutes = (n: number): string => new Date(Date.parse(MORNING) + n * 60_000).toISOString();

const STRIKE = {
  outlet: 'Sundby Post',
  title: 'Ferry crews in Sundby vote for a strike',
  text: 'Ferry crews in Sundby voted on Tuesday for a strike over night shifts. Sundby Lines expects that 14,000 passengers will miss their ferry from Friday to Sunday. The owners had offered two more days of leave and a bonus of 400 euros, which the crews turned down in a ballot with 312 votes to 41. Talks will go on next week under a mediator whom the city has named.',
};
const again = (outlet: string, title = `${STRIKE.title}, says ${outlet}`) => ({
  outlet,
  title,
  text: `${outlet} reports: ${STRIKE.text} It is the first strike of ferry crews in Sundby in ten years, as ${outlet} found.`,
});

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`a topic that is followed ${title}`, () => {
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

    const follow = (fields: Partial<Follow> = {}) =>
      saveFollow(makeFollow({ subject: { topic: 'ferry strike' }, since: MORNING, ...fields }), {
        store,
        now: desk.clock(),
      });
    const titles = (posts: Posted[]) => posts.map(({ reply }) => reply.title);

    test('comes as a story, with a sentence and who reports it', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(STRIKE);
      const [post] = await desk.beat();
      expect(post!.reply.title).toBe('ferry strike: 1 new story');
      expect(post!.reply.blocks).toMatchObject([
        {
          kind: 'story',
          title: STRIKE.title,
          update: false,
          sentence: { text: expect.stringMatching(/14,000 passengers/u) },
          outlets: [{ outlet: 'Sundby Post' }],
        },
      ]);
      expect(post!.reply.actions.map(({ line }) => line)).toContain('summary topic:"ferry strike"');
    });

    test('tells a story once a day, and again where three outlets more have it', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(STRIKE);
      expect(await desk.beat()).toHaveLength(1);
      for (const [n, outlet] of ['Coast Courier', 'Hill Herald'].entries()) {
        desk.set(minutes(10 + n));
        await desk.print(again(outlet));
        expect(await desk.beat()).toEqual([]);
      }
      desk.set(minutes(30));
      await desk.print(again('Evening Echo'));
      const posts = await desk.beat();
      expect(titles(posts)).toEqual(['ferry strike: 1 update']);
      expect(replyText(posts[0]!.reply)).toContain('Update: Ferry crews');
      desk.set(minutes(31));
      await desk.print(again('Island Mail'));
      expect(await desk.beat()).toEqual([]);
    });

    test('tells it again on the next day', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(STRIKE);
      expect(await desk.beat()).toHaveLength(1);
      desk.set('2026-03-05T08:00:00.000Z');
      await desk.print(again('Coast Courier'));
      expect(titles(await desk.beat())).toEqual(['ferry strike: 1 update']);
    });

    test('waits for the story of a report, but not for long', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(STRIKE);
      await desk.look();
      expect(await store.hasOpenFindings('follow')).toBe(false);
      desk.set(minutes(1.5));
      await desk.look();
      expect(await store.hasOpenFindings('follow')).toBe(false);
      desk.set(minutes(1.8));
      await desk.look();
      expect(await store.hasOpenFindings('follow')).toBe(true);
      await desk.print(again('Coast Courier'));
      expect(await desk.beat()).toHaveLength(1);
      expect(await desk.beat(minutes(4))).toEqual([]);
    });

    test('leaves out what it leaves out, and mentions in passing', async () => {
      await follow({ subject: { topic: '"ferry crews" -leave' } });
      await follow({ id: 'other', subject: { topic: 'ferries owners' } });
      await follow({ id: 'third', subject: { topic: '"ferry crews" -rain' } });
      desk.set(minutes(1));
      await desk.print(STRIKE);
      expect(titles(await desk.beat())).not.toContain('"ferry crews" -leave: 1 new story');
      expect((await store.findDeliveries('third', 1)).length).toBe(1);
      expect((await store.findDeliveries('follow', 1)).length).toBe(0);
    });

    test('is not seen by others where a place reads it for itself', async () => {
      await follow();
      await follow({ id: 'there', place: { id: 'there', platform: 'discord', name: 'There' } });
      desk.set(minutes(1));
      await desk.print({ ...STRIKE, followedBy: ['there'] });
      await desk.beat();
      expect(await store.findDeliveries('follow', 1)).toEqual([]);
      expect(await store.findDeliveries('there', 1)).toMatchObject([{ state: 'sent' }]);
      // Outlets that only the other place reads count for it alone.
      desk.set(minutes(9));
      await desk.print(again('Coast Courier'));
      const [post] = await desk.beat();
      expect(JSON.stringify(post!.reply)).not.toContain('Sundby Post');
    });
  });
