import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import { createWatch } from '../../src/follows/watch.ts';
import { reviseArticle } from '../../src/ingest/articles/revise-article.ts';
import type { Article, Follow } from '../../src/model.ts';
import type { Lately } from '../../src/store/follows/arrivals.ts';
import { voiceOf } from '../../src/store/follows/voice-of.ts';
import type { KnownArticle } from '../../src/store/intake.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk, type Posted } from '../support/follows.ts';
import { makeFollow } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const MORNING = '2026-03-04T09:00:00.000Z';
const minutes = (n: number, from = MORNING): string =>
  new Date(Date.parse(from) + n * 60_000).toISOString();

const SPEECH =
  '“The harbour stays closed until the inspectors have finished,” said Ines Halloran, harbour master of Port Sundby. Ships wait outside.';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`what is followed ${title}`, () => {
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

    const follow = async (fields: Partial<Follow> = {}): Promise<Follow> => {
      const made = makeFollow({
        subject: { speakerId: 'ines-halloran', name: 'Ines Halloran' },
        since: desk.clock().toISOString(),
        ...fields,
      });
      await saveFollow(made, { store, now: desk.clock() });
      return made;
    };
    const halloran = { outlet: 'Sundby Post', title: 'Harbour closed', text: SPEECH };

    const titles = (posts: Posted[]) => posts.map(({ reply }) => reply.title);
    const textOf = ([post]: Posted[]) => replyText(post!.reply);

    test('comes as a card, once, and not again from other outlets', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(halloran);
      const posts = await desk.beat(minutes(1.2));
      expect(posts.map(({ to }) => to)).toEqual(['#news']);
      expect(textOf(posts)).toBe(
        [
          'Ines Halloran, harbour master of Port Sundby: 1 new statement',
          'Harbour closed (Sundby Post, 2026-03-04)',
          '“The harbour stays closed until the inspectors have finished”',
        ].join('\n'),
      );
      await desk.print({ ...halloran, outlet: 'Coast Courier', title: 'Ships must wait' });
      await desk.print({
        outlet: 'Evening Echo',
        title: 'No ships today',
        text: '“The harbour stays closed, until the inspectors are finished,” said Ines Halloran, the harbour master. She is in office since May.',
      });
      expect(await desk.beat(minutes(9))).toEqual([]);
      await desk.print({
        outlet: 'Evening Echo',
        title: 'Harbour to open',
        text: 'Ines Halloran, the harbour master, said the first ferries would leave on Sunday at noon.',
      });
      expect(textOf(await desk.beat(minutes(20)))).toContain('first ferries would leave on Sunday');
    });

    test('has buttons that pause it, stop it and list all', async () => {
      const { id } = await follow();
      desk.set(minutes(1));
      await desk.print(halloran);
      const [post] = await desk.beat();
      expect(post!.reply.actions.map(({ label, line }) => `${label}: ${line}`)).toEqual([
        `Pause: following pause ${id}`,
        `Stop following: following stop ${id}`,
        'All by Ines Halloran: quotes speaker:"Ines Halloran"',
      ]);
      expect(post!.reply.onlyToAsker).toBe(false);
    });

    test('goes to one person where they want it for themselves', async () => {
      await follow({ channel: { id: '@u7', name: 'Ann' } });
      desk.set(minutes(1));
      await desk.print(halloran);
      expect((await desk.beat()).map(({ to }) => to)).toEqual(['@u7']);
    });

    test('is only what comes after', async () => {
      await desk.print(halloran);
      desk.set(minutes(1));
      await follow();
      await desk.print({ ...halloran, outlet: 'Coast Courier', title: 'Ships must wait' });
      await desk.print({
        ...{ outlet: 'Hill Herald', title: 'Two days ago', published: minutes(-2 * 1440) },
        text: '“The pilots will be paid more from autumn on,” said Ines Halloran, harbour master of Port Sundby.',
      });
      expect(await desk.beat(minutes(3))).toEqual([]);
    });

    test('is not what a new feed had already, nor what somebody hands over', async () => {
      await follow();
      await desk.read({ ...halloran, outlet: 'New Source', published: minutes(-90) });
      await desk.print({ ...halloran, outlet: 'Pasted', kind: 'import', title: 'Pasted text' });
      expect(await desk.beat(minutes(3))).toEqual([]);
      desk.set(minutes(5));
      await desk.read({
        ...{ outlet: 'New Source', title: 'Fresh', published: minutes(4) },
        text: '“Nobody will lose a berth by these works,” said Ines Halloran, harbour master of Port Sundby.',
      });
      expect(titles(await desk.beat(minutes(6)))).toHaveLength(1);
    });

    test('of an article that is read again, is what was not in it before', async () => {
      const live = { outlet: 'Sundby Post', title: 'Harbour: live' };
      await desk.print({ ...halloran, ...live });
      desk.set(minutes(1));
      await follow();
      desk.set(minutes(10));
      const [{ id }] = (await store.findArticles({ placeId: 'here', limit: 1 })) as [Article];
      const text = `${SPEECH}\n\n“The eastern quay can take two ferries again,” said Ines Halloran.`;
      const about = {
        ...{ identity: { realm: 'shared', keys: [id] }, feedId: 'x', outlet: live.outlet },
        ...{ url: null, published: null, sample: false, now: minutes(10) },
      };
      await reviseArticle(
        { articleId: id } as KnownArticle,
        {
          title: live.title,
          outlet: null,
          byline: null,
          published: null,
          url: null,
          text,
          language: null,
        },
        about,
        { store },
      );
      const shown = textOf(await desk.beat(minutes(10.2)));
      expect(shown).toContain('1 new statement');
      expect(shown).toContain('eastern quay');
      expect(await desk.beat(minutes(11))).toEqual([]);
    });

    test('waits while it is quiet, and comes together when that is over', async () => {
      await follow({ quiet: '22:00-07:00', zone: 'Europe/Berlin' });
      desk.set('2026-03-04T21:30:00.000Z');
      await desk.print(halloran);
      expect(await desk.beat()).toEqual([]);
      desk.set('2026-03-05T01:00:00.000Z');
      await desk.print({
        ...{ outlet: 'Evening Echo', title: 'Night work' },
        text: '“We work through the night to clear the basin,” said Ines Halloran, harbour master.',
      });
      expect(await desk.beat()).toEqual([]);
      expect(await desk.beat('2026-03-05T05:59:00.000Z')).toEqual([]);
      expect(titles(await desk.beat('2026-03-05T06:00:00.000Z'))).toEqual([
        'Ines Halloran, harbour master: 2 new statements',
      ]);
    });

    test('that could not be posted before it became quiet waits, too', async () => {
      await follow({ quiet: '22:00-07:00' });
      desk.set('2026-03-04T21:59:50.000Z');
      await desk.print(halloran);
      await desk.beat(undefined, {});
      expect(await desk.beat('2026-03-04T22:00:10.000Z')).toEqual([]);
      expect(titles(await desk.beat('2026-03-05T07:00:00.000Z'))).toHaveLength(1);
    });

    test('comes at the full hour where that is wanted', async () => {
      await follow({ when: 'hourly', zone: 'Asia/Kolkata' });
      desk.set(minutes(5));
      await desk.print(halloran);
      expect(await desk.beat()).toEqual([]);
      expect(await desk.beat(minutes(29))).toEqual([]);
      expect(titles(await desk.beat(minutes(30)))).toHaveLength(1);
    });

    test('is left to the briefing where that is wanted', async () => {
      const { id } = await follow({ when: 'briefing' });
      desk.set(minutes(5));
      await desk.print(halloran);
      expect(await desk.beat(minutes(200))).toEqual([]);
      const span = { placeId: 'here', channelId: '1001', since: minutes(1), before: minutes(300) };
      expect(await store.findChannelFindings(span)).toMatchObject([
        { orderId: id, deliveryId: null },
      ]);
      expect(await store.findChannelFindings({ ...span, channelId: '1002' })).toEqual([]);
    });

    test('beyond so many posts a day comes together the next morning', async () => {
      await follow({ most: 2 });
      const posted: string[] = [];
      for (const [n, berth] of ['northern', 'eastern', 'southern', 'western'].entries()) {
        desk.set(minutes(10 * (n + 1)));
        await desk.print({
          ...{ outlet: 'Sundby Post', title: `The ${berth} quay` },
          text: `“Repairs of the ${berth} quay will take ${n + 3} weeks,” said Ines Halloran, harbour master of Port Sundby.`,
        });
        posted.push(...titles(await desk.beat()));
      }
      expect(posted).toHaveLength(2);
      expect(await desk.beat('2026-03-05T07:59:00.000Z')).toEqual([]);
      expect(titles(await desk.beat('2026-03-05T08:00:00.000Z'))).toEqual([
        'Ines Halloran, harbour master of Port Sundby: 2 new statements',
      ]);
    });

    test('is told to nobody while it is paused, nor afterwards', async () => {
      const { id } = await follow();
      await store.setPaused('here', id, true, null);
      desk.set(minutes(1));
      await desk.print(halloran);
      expect(await desk.beat()).toEqual([]);
      await follow({ id });
      await desk.print({ ...halloran, outlet: 'Coast Courier', title: 'Ships must wait' });
      expect(await desk.beat(minutes(2))).toEqual([]);
    });

    test('is told of what a place sees, and of nothing that others read for themselves', async () => {
      await follow();
      await follow({ id: 'there', place: { id: 'there', platform: 'discord', name: 'There' } });
      desk.set(minutes(1));
      await desk.print({ ...halloran, followedBy: ['there'] });
      await desk.beat();
      expect(await store.findDeliveries('follow', 5)).toEqual([]);
      expect(await store.findDeliveries('there', 5)).toMatchObject([{ state: 'sent' }]);
      await desk.print({ ...halloran, outlet: 'Coast Courier', title: 'For all' });
      expect(titles(await desk.beat(minutes(2)))).toHaveLength(1);
    });

    test('stays with a speaker who is merged and split', async () => {
      const say = async (at: number, name: string, words: string) => {
        desk.set(minutes(at));
        await desk.print({
          ...{ outlet: 'Sundby Post', title: words },
          text: `“${words},” said ${name}, the harbour master of Port Sundby.`,
        });
        return (await desk.beat()).length;
      };
      await follow();
      expect(await say(1, 'Ines Halloran', 'The first ship comes in at noon')).toBe(1);
      expect(await say(2, 'Greta Vonn', 'The second ship has engine trouble')).toBe(0);
      await store.mergeSpeakers('here', 'greta-vonn', 'ines-halloran');
      expect(await say(3, 'Greta Vonn', 'The third ship carries only timber')).toBe(1);
      await store.unmergeSpeakers('here', ['greta-vonn']);
      expect(await say(4, 'Greta Vonn', 'The fourth ship will anchor outside')).toBe(0);
      await store.mergeSpeakers('here', 'ines-halloran', 'greta-vonn');
      expect(await say(5, 'Ines Halloran', 'The fifth ship leaves on Monday')).toBe(1);
      expect(await say(6, 'Greta Vonn', 'The sixth ship brings wheat and oil')).toBe(1);
    });

    test('follows the name it was made for where names are split', async () => {
      const view = async () => (await store.findFollower(makeFollow({ subject }))).place;
      const subject = { speakerId: 'i-halloran', name: 'Ines Halloran' };
      expect(voiceOf(subject, await view())).toBe('i-halloran');
      await store.splitNames('here', 'i-halloran', ['ines-halloran']);
      expect(voiceOf(subject, await view())).toBe('i-halloran/ines-halloran');
      await store.mergeSpeakers('here', 'i-halloran/ines-halloran', 'i-halloran');
      expect(voiceOf(subject, await view())).toBe('i-halloran');
    });

    test('is posted once by two who beat at once, and after a restart', async () => {
      await follow();
      const other = openDesk(await database.open(), MORNING);
      await other.look();
      desk.set(minutes(1));
      other.set(minutes(1));
      await desk.print(halloran);
      const posts = (await Promise.all([desk.beat(), other.beat(), desk.beat()])).flat();
      desk.restart();
      posts.push(...(await desk.beat(minutes(2))), ...(await other.beat(minutes(3))));
      expect(posts).toHaveLength(1);
    });

    test('is posted after a process has ended in between', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(halloran);
      // Found, and then gone before it was due.
      const broken = createWatch({
        store: { ...store, setDue: () => Promise.reject(new Error('gone')) },
        now: desk.clock,
      });
      await expect(broken()).rejects.toThrow('gone');
      desk.restart();
      expect(titles(await desk.beat(minutes(2)))).toHaveLength(1);
      expect(await desk.beat(minutes(3))).toEqual([]);
    });

    test('is found where its article was committed after later ones', async () => {
      await follow();
      desk.set(minutes(1));
      await desk.print(halloran);
      // Nobody sees it yet.
      const [{ id: hidden }] = (await store.findLately({
        ...{ after: 0, since: minutes(0.5), beyond: 0, limit: 9 },
      })) as [Lately];
      let isHidden = true;
      const late = createWatch({
        store: {
          ...store,
          findLately: async (search) =>
            (await store.findLately(search)).filter(({ id }) => !isHidden || id !== hidden),
        },
        now: desk.clock,
      });
      await desk.print({
        outlet: 'Coast Courier',
        title: 'Later',
        text: 'Nothing was said there.',
      });
      await late();
      isHidden = false;
      desk.set(minutes(1.5));
      await late();
      expect((await store.findBound('none')).length).toBe(0);
      expect(await store.hasOpenFindings('follow')).toBe(true);
    });

    test('is left out where its outlet has taken it out before it was posted', async () => {
      await follow({ when: 'hourly' });
      desk.set(minutes(5));
      await desk.print(halloran);
      await desk.beat();
      const [{ id }] = (await store.findArticles({ placeId: 'here', limit: 1 })) as [Article];
      await store.reviseArticle(id, {
        ...{ title: 'Harbour', text: 'The harbour is closed today.', quotes: [], terms: 'harbour' },
        ...{ company: [], bands: [], isWithdrawn: () => false, now: minutes(20) },
      });
      expect(await desk.beat(minutes(60))).toEqual([]);
    });
  });
