import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REFUSALS } from '../../../adapters/slack/api/refusals.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { createReception } from '../../../src/places/reception.ts';
import { CLOCK, openNewsroom } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { APP, CHANNELS, TEAM } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };
const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const [GENERAL, SECRETS] = [CHANNELS[0]!, CHANNELS[2]!];
const MONTH_MS = 31 * 86_400_000;
const ADMIN = { user: 'U0ADMIN' };
const MORNING = '8am weekdays about gas talks';

const buttonsOf = ({ blocks }: Json): Json[] =>
  (blocks as Json[]).flatMap(({ type, elements, accessory }) =>
    type === 'actions' ? elements : accessory?.type === 'button' ? [accessory] : [],
  );
const named = (answer: Json, name: string): Json =>
  buttonsOf(answer).find(({ text }) => text.text === name)!;

/** As Slack tells it, of so many seconds from now. */
const uninstalled = (team_id: string, seconds: number): Json => ({
  ...{ type: 'event_callback', team_id, api_app_id: APP.id, event_id: 'Ev9', authorizations: [] },
  event: { type: 'app_uninstalled' },
  event_time: Math.floor(Date.now() / 1000) + seconds,
});

describe('what we may do in Slack', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: Desk;
  let now: Date;
  const logged: string[] = [];
  const reception = () =>
    createReception({ store: room.store, now: () => now, tellVanished: async () => {} });

  async function open() {
    desk = openDesk(peer, {
      bot: room.bot,
      reception: reception(),
      logged,
    });
    await desk.start();
  }

  beforeEach(async () => {
    now = CLOCK;
    logged.length = 0;
    room = await openNewsroom({ sample: '0' });
    peer = await openSlackPeer();
    await open();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    await room.close();
    expect(room.broken).toEqual([]);
  });

  const briefings = () => room.store.findBriefings(PLACE.id);
  const setUp = (where: Json, line = MORNING) =>
    peer.slash('/briefing', line, { ...ADMIN, channel: where });

  describe('before something is saved for a channel', () => {
    test('one press has us come into a public channel, and another goes on', async () => {
      const refused = await setUp(GENERAL);
      expect(refused.text).toContain('I am not in #general. Invite me there with');
      expect(refused.text).toContain('Nothing has been changed.');
      expect(await briefings()).toEqual([]);
      const joined = await peer.press(named(refused, 'Join #general'), ADMIN);
      expect(joined.text).toContain('I am in #general now.');
      expect(peer.channels.find(({ id }) => id === GENERAL.id)?.is_member).toBe(true);
    });

    test('a channel that we are not in is found by its name, and the line is gone on with', async () => {
      const refused = await setUp(NEWS, `${MORNING} #general`);
      expect(refused.text).toContain('I am not in #general');
      const joined = await peer.press(named(refused, 'Join #general'), ADMIN);
      expect((await peer.press(named(joined, 'Go on'), ADMIN)).text).toContain('#general');
      expect(await briefings()).toMatchObject([{ channel: { id: GENERAL.id } }]);
    });

    test('only those who manage the workspace have us join', async () => {
      const refused = await setUp(GENERAL);
      const pressed = await peer.press(named(refused, 'Join #general'));
      expect(pressed.text).toContain('takes someone who manages this place');
      expect(peer.channels.find(({ id }) => id === GENERAL.id)?.is_member).toBe(false);
    });

    test.each([
      ['missing_scope', 'paste config/slack-manifest.json'],
      ['is_archived', '#general is archived'],
      ['method_not_supported_for_channel_type', 'Invite me there with'],
    ])('where Slack answers %s to the joining, it is said what to do', async (error, words) => {
      const refused = await setUp(GENERAL);
      peer.fail('conversations.join', { error });
      expect((await peer.press(named(refused, 'Join #general'), ADMIN)).text).toContain(words);
    });

    test('a private channel without us says how to invite', async () => {
      peer.putOut(SECRETS.id);
      const refused = await setUp(SECRETS);
      expect(refused.text).toContain('Invite me: type “/invite @On Record” here.');
      expect(buttonsOf(refused).some(({ text }) => text.text.startsWith('Join'))).toBe(false);
      expect(await briefings()).toEqual([]);
      peer.invite(SECRETS.id);
      await setUp(SECRETS);
      expect(await briefings()).toHaveLength(1);
    });

    test.each([
      ['where it is asked', GENERAL, MORNING],
      ['named', NEWS, `${MORNING} #general`],
      ['given by its id', NEWS, `${MORNING} <#C0GENERAL|general>`],
    ])('an archived channel %s is called that', async (_, where, line) => {
      peer.archive(GENERAL.id);
      const refused = await setUp(where, line);
      expect(refused.text).toContain('#general is archived. Bring it back, or choose another');
      expect(await briefings()).toEqual([]);
    });

    test('a token that is no longer taken is named', async () => {
      peer.fail('conversations.info', { error: 'account_inactive' });
      expect((await setUp(NEWS)).text).toContain('Install it again');
    });

    test.each(['missing_scope', 'internal_error'])('%s keeps nobody from it', async (error) => {
      peer.fail('conversations.info', { error });
      await setUp(NEWS);
      expect(await briefings()).toHaveLength(1);
    });

    test('the doctor says what is lacking, and has us come in', async () => {
      await room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, channel: NEWS }));
      const look = () => peer.slash('/desk', 'doctor', ADMIN);
      expect((await look()).text).toContain('I can post in the channel used here');
      peer.putOut(NEWS.id);
      const ailing = await look();
      expect(ailing.text).toContain('I am not there. Invite me there with');
      await peer.press(named(ailing, 'Join #news'), ADMIN);
      expect((await look()).text).toContain('I can post in the channel used here');
      peer.archive(NEWS.id);
      expect((await look()).text).toContain('It is archived.');
    });
  });

  describe('what Slack refuses', () => {
    const post = () => desk.post({ channel: NEWS, place: PLACE, reply: reply('News'), key: 'k' });

    test.each<[code: string, todo: RegExp]>([
      ['not_in_channel', /Invite me there with “\/invite @On Record”/u],
      ['channel_not_found', /Invite me with “\/invite @On Record”/u],
      ['is_archived', /Bring it back, or choose another channel/u],
      ['missing_scope', /paste config\/slack-manifest\.json .+ “Reinstall”/u],
      ['account_inactive', /Install it again/u],
      ['token_revoked', /puts the current one into SLACK_BOT_TOKEN/u],
    ])('%s is said with what to do', async (code, todo) => {
      peer.fail('chat.postMessage', { error: code });
      await expect(post()).rejects.toThrow(todo);
    });

    test('each code that people have to mend says how', () => {
      const theirs = Object.entries(REFUSALS).filter(
        ([, { outcome }]) => outcome === 'channel' || outcome === 'credentials',
      );
      expect(theirs.filter(([, { remedy }]) => !remedy).map(([code]) => code)).toEqual([]);
    });

    test('the peer refuses as Slack does', async () => {
      peer.archive(NEWS.id);
      await expect(post()).rejects.toThrow('#news is archived');
      peer.putOut(SECRETS.id);
      const hidden = desk.post({
        channel: { id: SECRETS.id, name: SECRETS.name },
        ...{ place: PLACE, reply: reply('News'), key: 'k' },
      });
      await expect(hidden).rejects.toThrow('or private and without me');
    });
  });

  describe('once the app is removed', () => {
    const REMOVED: [string, Json][] = [
      ['it was uninstalled', { type: 'app_uninstalled' }],
      ['its token was revoked', { type: 'tokens_revoked', tokens: { bot: [APP.user] } }],
    ];
    beforeEach(() =>
      room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, channel: NEWS, paused: false })),
    );
    const isPaused = async (paused: boolean) =>
      expect(await briefings()).toMatchObject([{ paused }]);

    test.each(REMOVED)('%s: nothing is posted, and all is gone after a month', async (_, event) => {
      await peer.event(event);
      await vi.waitFor(() => isPaused(true));
      await reception().tidy();
      expect(await briefings()).toHaveLength(1);
      now = new Date(CLOCK.getTime() + MONTH_MS);
      await reception().tidy();
      expect(await briefings()).toEqual([]);
    });

    test('installed again before that, it goes on, nothing is forgotten, and nobody is greeted', async () => {
      await peer.event({ type: 'app_uninstalled' });
      await vi.waitFor(() => isPaused(true));
      await desk.stop();
      await open();
      now = new Date(CLOCK.getTime() + MONTH_MS);
      await reception().tidy();
      await isPaused(false);
      expect(peer.posts).toEqual([]);
      expect(logged).toEqual([]);
    });

    test.each<[string, Json]>([
      ['somebody’s own token', { type: 'tokens_revoked', tokens: { oauth: ['U0ADMIN'] } }],
      ['another workspace', uninstalled('T0OTHER', 600)],
      ['a time before the token was good again', uninstalled(TEAM.id, -60)],
    ])('an event about %s changes nothing', async (_, event) => {
      await peer.event(event);
      await peer.slash('/desk', 'doctor', ADMIN);
      await isPaused(false);
    });
  });
});
