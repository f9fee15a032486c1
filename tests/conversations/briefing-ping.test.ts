import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FoundRole } from '../../src/chat/command.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

const EDITORS = { id: '4001', name: 'editors' };
const ROLES: FoundRole[] = [
  EDITORS,
  { id: '4002', name: 'News team' },
  { id: '4003', name: 'twins' },
  { id: '4004', name: 'twins' },
  { id: '4005', name: 'quiet ones', remark: 'Nobody is pinged until I may mention @quiet ones.' },
  { id: '4006', name: '@everyone' },
];

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
beforeEach(() => newsroom.store.forgetPlace(PLACE.id));
afterAll(() => newsroom.close());

const ask = (line: string, roles: FoundRole[] | undefined = ROLES) =>
  newsroom.ask(line, roles ? { roles } : {});
const say = async (line: string) => replyText(await ask(line));
const briefings = () => newsroom.store.findBriefings(PLACE.id);
const only = async () => (await briefings())[0]!;
const press = async (line: string, label: RegExp) =>
  ask((await ask(line)).actions.find((action) => label.test(action.label))!.line);

describe('a role that each edition pings', () => {
  test.each([
    'ping:@editors',
    'ping:editors',
    'ping:4001',
    'mention:@editors',
    'time:"8am ping:@editors"',
  ])('is chosen with %s, and said', async (option) => {
    const said = await say(`briefing create 08:00 weekdays ${option} zone:Berlin`);
    expect(said).toContain('A briefing is set: every weekday at 08:00 (Europe/Berlin)');
    expect(said).toContain('pinging @editors');
    expect((await only()).ping).toEqual(EDITORS);
    expect(await say('briefing list')).toContain('pinging @editors');
  });

  test('may have a name of several words', async () => {
    await ask('briefing create 08:00 daily ping:"@News team"');
    expect((await only()).ping).toEqual({ id: '4002', name: 'News team' });
  });

  test('is none where none was named', async () => {
    const said = await say('briefing create 08:00 daily');
    expect(said).not.toContain('pinging');
    expect((await only()).ping).toBeNull();
  });

  test('is changed and taken away, and both can be undone', async () => {
    await ask('briefing create 08:00 daily ping:@editors');
    const { id } = await only();
    expect(await say(`briefing edit ${id} ping:"News team"`)).toContain(
      'ping: @editors → @News team',
    );
    await press(`briefing edit ${id} ping:none`, /^Undo$/u);
    expect((await only()).ping).toEqual({ id: '4002', name: 'News team' });
    expect(await say('briefing edit no ping')).toContain('ping: @News team → nobody');
    expect((await only()).ping).toBeNull();
    expect(await say('briefing edit ping:none')).toContain('Nothing changes');
    await ask('briefing edit ping:@editors');
    expect(await say('briefing edit time:ping:none')).toContain('ping: @editors → nobody');
  });

  test('is taken away with a button of the form, too', async () => {
    await ask('briefing create 08:00 daily ping:@editors');
    const gone = await press('briefing edit', /^No ping of @editors$/u);
    expect(replyText(gone)).toContain('ping: @editors → nobody');
  });

  test('comes back with a briefing that was deleted', async () => {
    await ask('briefing create 08:00 daily ping:@editors quiet:22-7');
    const { id } = await only();
    await press(`briefing delete ${id}`, /^Undo$/u);
    expect(await only()).toMatchObject({ id, ping: EDITORS, quiet: '22:00-07:00' });
  });

  test('is taken away and comes back in a channel whose name another has, too', async () => {
    await ask('briefing create 08:00 daily #news ping:@editors');
    const { id } = await only();
    const { actions } = await ask(`briefing delete ${id}`);
    const line = actions.find(({ label }) => label === 'Undo')!.line;
    const [, cursor] = /^cursor (\S+)$/u.exec(line) ?? [];
    const whole = cursor ? await newsroom.store.findCursor(PLACE.id, cursor) : line;
    expect(whole).toContain('channel:c2');
  });

  test('goes with what is asked back', async () => {
    const asked = await ask('briefing create weekdays ping:@editors');
    expect(asked.title).toContain('When should it come?');
    await ask(asked.actions[0]!.line);
    expect((await only()).ping).toEqual(EDITORS);
  });

  test('is offered where the briefing is there already without it', async () => {
    await ask('briefing create 08:00 daily');
    await press('briefing create 08:00 daily ping:@editors', /^Change ping: nobody → @editors/u);
    expect((await only()).ping).toEqual(EDITORS);
    expect(await briefings()).toHaveLength(1);
  });

  test('that we may not ping is kept, and what it lacks is said', async () => {
    const said = await say('briefing create 08:00 daily ping:"quiet ones"');
    expect(said).toContain('Nobody is pinged until I may mention @quiet ones.');
    expect((await only()).ping).toEqual({ id: '4005', name: 'quiet ones' });
  });

  test.each(['@everyone', 'everyone', '@here', 'HERE', '@channel', '4006'])(
    'is never everybody: %s',
    async (typed) => {
      const said = await say(`briefing create 08:00 daily ping:${typed}`);
      expect(said).toContain('@everyone and @here cannot be chosen. Choose a role.');
      expect(await briefings()).toEqual([]);
    },
  );

  test('of which there are two is asked for by its id', async () => {
    expect(await say('briefing create 08:00 daily ping:@twins')).toContain(
      '2 roles here are called “@twins”. Give ping the id of the one that is meant.',
    );
    expect(await briefings()).toEqual([]);
    await ask('briefing create 08:00 daily ping:4004');
    expect((await only()).ping).toEqual({ id: '4004', name: 'twins' });
  });

  test.each(['ping:@nobody-here', 'ping:"<@&999>"', 'ping:"\u202E@editors"', 'ping:constructor'])(
    'that is not there is not guessed: %j',
    async (option) => {
      expect(await say(`briefing create 08:00 daily ${option}`)).toContain(
        'I cannot find the role',
      );
      expect(await briefings()).toEqual([]);
    },
  );

  test('is refused with a sentence where there are no roles', async () => {
    const answer = await newsroom.ask('briefing create 08:00 daily ping:@editors');
    expect(replyText(answer)).toContain('There are no roles here that could be called.');
    expect(await briefings()).toEqual([]);
    await newsroom.ask('briefing create 08:00 daily ping:none');
    expect((await only()).ping).toBeNull();
  });

  test('is nothing that somebody who does not manage the place can choose', async () => {
    const answer = await newsroom.ask('briefing create 08:00 daily ping:@editors', {
      roles: ROLES,
      manages: false,
    });
    expect(replyText(answer)).toContain('takes someone who manages this place');
    expect(await briefings()).toEqual([]);
  });
});

describe('quiet hours of a briefing', () => {
  test.each(['22:00-07:00', '22-7', '"10pm to 7am"'])(
    'are read from %s, and said',
    async (typed) => {
      const said = await say(`briefing create 06:00 daily quiet:${typed}`);
      expect(said).toContain('without a sound at 22:00–07:00');
      expect((await only()).quiet).toBe('22:00-07:00');
    },
  );

  test('are changed and taken away', async () => {
    await ask('briefing create 06:00 daily quiet:22-7');
    expect(await say('briefing edit quiet:23-6')).toContain(
      'without a sound: 22:00–07:00 → 23:00–06:00',
    );
    await press('briefing edit', /^Always with a sound$/u);
    expect((await only()).quiet).toBeNull();
    await press('briefing edit quiet:22-7', /^Undo$/u);
    expect((await only()).quiet).toBeNull();
    expect(await say('briefing edit quiet:off')).toContain('Nothing changes');
  });

  test.each(['nightly', '22', '25-7', '22-22', '🌙', '22-7; drop table'])(
    'that cannot be read are not guessed: %s',
    async (typed) => {
      expect(await say(`briefing create 06:00 daily quiet:"${typed}"`)).toContain(
        'are no quiet hours',
      );
      expect(await briefings()).toEqual([]);
    },
  );
});
