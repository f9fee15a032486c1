import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

const NEWS = { id: 'c2', name: 'news' };
const REFUSED = 'takes someone who manages this place. Owners can.';

describe('who manages one channel', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.close());
  afterEach(async () => {
    for (const { id } of [...(await briefings()), ...(await room.store.findFollows(PLACE.id))])
      await room.store.deleteOrder(PLACE.id, id);
  });

  /** Of #news, not of #newsroom, where it is asked. */
  const theirs: Partial<Ask['user']> = {
    ...{ id: 'u9', manages: false, howToManage: 'Owners can.' as never },
    managesChannel: async ({ id }) => id === NEWS.id,
  };
  const ask = (line: string) => room.ask(line, { user: theirs });
  const briefings = () => room.store.findBriefings(PLACE.id);
  const idOf = async (line: string) => ((await room.ask(line)).data as { id: string }).id;

  test('sets up, edits, pauses, resumes, posts and deletes its briefings', async () => {
    expect((await ask('briefing create 08:00 weekdays Berlin #news')).title).toContain('is set');
    const [{ id } = { id: '' }] = await briefings();
    await ask(`briefing edit ${id} 9am`);
    expect(await briefings()).toMatchObject([{ times: ['09:00'] }]);
    await ask(`briefing pause ${id}`);
    expect(await briefings()).toMatchObject([{ paused: true }]);
    await ask(`briefing resume ${id}`);
    expect(await briefings()).toMatchObject([{ paused: false }]);
    expect((await ask(`briefing now ${id}`)).title).toBe('On its way to #news.');
    await ask(`briefing delete ${id}`);
    expect(await briefings()).toEqual([]);
  });

  test('follows there, and changes and stops what is followed', async () => {
    expect((await ask('follow holm to:#news')).title).toContain('Following Greta Holm');
    const [{ id } = { id: '' }] = await room.store.findFollows(PLACE.id);
    expect((await ask(`following change ${id} when:hourly`)).title).toContain('Changed');
    expect((await ask(`following stop ${id}`)).title).toContain('Stopped');
  });

  test('changes nothing of another channel', async () => {
    expect((await ask('briefing create 08:00 weekdays Berlin')).title).toBe(
      `Changing what is posted in #newsroom ${REFUSED}`,
    );
    const id = await idOf(`briefing create 08:00 weekdays Berlin #${CHANNEL.name}`);
    const before = await briefings();
    for (const line of ['edit ID 9am', 'edit ID #news', 'edit ID', 'pause ID', 'resume ID'])
      expect((await ask(`briefing ${line.replace('ID', id)}`)).title, line).toContain(REFUSED);
    for (const line of ['delete ID', 'now ID', 'pause all 1', 'resume all 1', 'delete all 1'])
      expect((await ask(`briefing ${line.replace('ID', id)}`)).title, line).toContain(REFUSED);
    expect((await ask('setup time:08:00')).title).toContain(REFUSED);
    expect((await ask('join-channel channel:newsroom')).title).not.toContain('I am in');
    expect(await briefings()).toEqual(before);
    await room.ask('follow holm');
    const [follow] = await room.store.findFollows(PLACE.id);
    for (const verb of ['pause', 'resume', 'stop'])
      expect((await ask(`following ${verb} ${follow!.id}`)).title, verb).toContain(REFUSED);
    expect((await ask('unfollow holm')).title).toContain(REFUSED);
    expect(await room.store.findFollows(PLACE.id)).toEqual([follow]);
  });

  test('does not bring theirs into another channel', async () => {
    const id = await idOf('briefing create 08:00 weekdays Berlin #news');
    expect((await ask(`briefing edit ${id} #newsroom`)).title).toContain(REFUSED);
    expect(await briefings()).toMatchObject([{ channel: NEWS }]);
  });

  test('pauses all only where all are theirs, and then nothing is half done', async () => {
    await room.ask('briefing create 08:00 weekdays Berlin #news');
    await room.ask('briefing create 09:00 weekdays Berlin #newsroom');
    expect((await ask('briefing pause all 2')).title).toContain(REFUSED);
    expect((await ask('briefing delete all 2')).title).toContain(REFUSED);
    expect(await briefings()).toMatchObject([{ paused: false }, { paused: false }]);
  });

  test.each([
    'sources add https://calderpost.example/atom.xml',
    'language german',
    'editors add Ines',
    'doctor',
    'privacy delete sure:yes',
    'speakers merge "Greta Holm" "Lena Holm"',
  ])('“%s” is for others', async (line) => {
    expect((await ask(line)).title).toContain(REFUSED);
  });

  test('nobody in a place that has no such thing manages a channel', async () => {
    const refused = await room.ask('briefing create 08:00 weekdays Berlin #news', {
      manages: false,
    });
    expect(refused.title).toContain('“briefing create” changes what others see here');
  });
});
