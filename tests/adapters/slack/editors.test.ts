import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { CHANNELS } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const PLACE = 'slack:T0NEWS';
const ADMIN = { user: 'U0ADMIN' };
const INES = { user: 'U0INES' };
const MORNING = '8am weekdays about gas talks';
const [NEWS, SECRETS] = [CHANNELS[1]!, CHANNELS[2]!];

describe('who may change what in Slack', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: Desk;
  const logged: string[] = [];

  beforeEach(async () => {
    room = await openNewsroom({ sample: '0' });
    peer = await openSlackPeer();
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    await room.close();
    expect(room.broken).toEqual([]);
    expect(logged.splice(0)).toEqual([]);
  });

  const appoint = (who: string) => peer.slash('/desk', `editors add ${who}`, ADMIN);
  const setUp = (by: { user: string }, channel = NEWS) =>
    peer.slash('/briefing', MORNING, { ...by, channel });
  const briefings = () => room.store.findBriefings(PLACE);
  const made = (channel: string, creator: string) =>
    Object.assign(peer.channels.find(({ id }) => id === channel)!, { creator });

  test.each(['<@U0INES|ines>', '<@U0INES>', '@ines', 'U0INES'])(
    'an editor is named as %s, and may change the place',
    async (who) => {
      const refused = await setUp(INES);
      expect(refused.text).toContain('takes someone who manages this place');
      expect(refused.text).toContain('editors they name with “/desk editors add”');
      expect((await appoint(who)).text).toContain('ines may change briefings');
      expect((await peer.slash('/desk', 'editors', ADMIN)).text).toContain('1 editor');
      expect((await setUp(INES)).text).toContain('A briefing is set');
      expect((await peer.slash('/desk', 'language english', INES)).text).toContain('Saved');
    },
  );

  test.each([
    ['<@U0LIMITED|lim>', 'lim is a guest here.'],
    ['<@U0SINGLE|sina>', 'sina is a guest here.'],
    ['<@U0ROBOT|robot>', 'robot is an app.'],
    ['<@USLACKBOT|slackbot>', 'slackbot is an app.'],
    ['<@U0GONE|gus>', 'gus has left the workspace.'],
    ['<@U0FAR|fay>', 'fay belongs to another workspace.'],
    ['<@U0GUEST>', 'belongs to another workspace.'],
    ['@kim', 'I cannot find “@kim” here'],
    ['<@U0NOBODY|nobody>', 'I cannot find “@U0NOBODY” here'],
  ])('%s cannot be one', async (who, words) => {
    expect((await appoint(who)).text).toContain(words);
    expect(await room.store.findEditors(PLACE)).toEqual([]);
  });

  test.each([
    ['a guest', { is_restricted: true }],
    ['of another workspace', { team_id: 'T0FAR', is_stranger: true }],
  ])('one who is %s by now changes nothing', async (_, how) => {
    await appoint('<@U0INES|ines>');
    peer.changePerson('U0INES', how);
    expect((await setUp(INES)).text).toContain('takes someone who manages');
    expect(await briefings()).toEqual([]);
  });

  test('those who manage the workspace alone name editors', async () => {
    await appoint('<@U0INES|ines>');
    const asked = await peer.slash('/desk', 'editors add <@U0OTTO|otto>', INES);
    expect(asked.text).toContain('You are an editor yourself');
    const reader = await peer.slash('/desk', 'editors add <@U0READER>', { user: 'U0READER' });
    expect(reader.text).toContain('takes someone who manages this place');
  });

  test('whoever made a channel sets up what is posted there, and nothing else', async () => {
    made(NEWS.id, INES.user);
    Object.assign(peer.channels.find(({ id }) => id === SECRETS.id)!, { members: [INES.user] });
    expect((await setUp(INES)).text).toContain('A briefing is set');
    expect((await setUp(INES, SECRETS)).text).toContain(
      'Changing what is posted in #newsroom-private takes someone who manages this place.',
    );
    const moved = await peer.slash('/briefing', 'edit #newsroom-private', INES);
    expect(moved.text).toContain('Changing what is posted in #newsroom-private');
    expect((await peer.slash('/desk', 'language german', INES)).text).toContain('takes someone');
    expect(await briefings()).toMatchObject([{ channel: { id: NEWS.id } }]);
  });

  test('a guest, or somebody of another workspace, who made one does not', async () => {
    made(NEWS.id, 'U0LIMITED');
    expect((await setUp({ user: 'U0LIMITED' })).text).toContain('takes someone');
    made(SECRETS.id, 'U0GUEST');
    expect((await setUp({ user: 'U0GUEST' }, SECRETS)).text).toContain('takes someone');
  });

  test('a form is opened for those alone who may send it', async () => {
    const answered = await peer.slash('/desk', 'setup', INES);
    expect(answered.text).toContain('takes someone who manages this place');
    made(NEWS.id, INES.user);
    await desk.stop();
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
    const view = peer.nextView();
    void peer.slash('/desk', 'setup', INES);
    expect(await view).toMatchObject({ title: { text: 'A new briefing' } });
  });

  test('the Home of an editor has what sets up, and everybody’s says who may', async () => {
    const home = async (): Promise<string> => {
      const view = peer.nextView();
      await peer.openHome(INES.user);
      return JSON.stringify(await view);
    };
    expect(await home()).toContain('editors named by them');
    await appoint('<@U0INES|ines>');
    expect(await home()).toContain('Set up a briefing');
  });
});
