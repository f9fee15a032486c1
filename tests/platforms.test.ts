import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiscord } from '../adapters/discord/client.ts';
import { platforms } from '../adapters/index.ts';
import { createSlack } from '../adapters/slack/client.ts';
import { claimDue } from '../src/briefings/due/claim-due.ts';
import { deliverRound } from './support/briefings.ts';
import { TOKEN } from './support/discord/gateway.ts';
import { IDS } from './support/discord/ids.ts';
import { textOf } from './support/discord/message.ts';
import { startDiscordPeer } from './support/discord/peer.ts';
import { CLOCK, openNewsroom } from './support/newsroom.ts';
import { openSlackPeer } from './support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from './support/slack/world.ts';

const log = { info() {}, warn() {}, error() {} };
const TEXT = 3;
const text = (name: string, value: string) => ({ name, type: TEXT, value });
const part = (name: string, options: object[] = []) => ({ name, type: 1, options });

/** What each command is asked on both platforms, and words of the answer. */
const ASKED: [
  command: string,
  options: ReturnType<typeof text>[],
  part: string | null,
  answer: RegExp,
][] = [
  ['quotes', [text('speaker', 'marchetti')], null, /Ilse Marchetti, Transport Minister/u],
  ['timeline', [text('speaker', 'marchetti')], null, /Timeline: Ilse Marchetti/u],
  [
    'compare',
    [text('speaker', 'marchetti'), text('with', 'greta holm')],
    null,
    /Ilse Marchetti and Greta Holm/u,
  ],
  ['summary', [text('topic', 'gas talks')], null, /gas talks: \d+ reports/u],
  ['speakers', [], 'list', /Most quoted/u],
  ['sources', [], 'list', /4 sources/u],
  ['search', [text('words', 'interest rate')], null, /in \d+ reports/u],
  ['help', [], null, /What I can do/u],
  ['briefing', [], 'preview', /Briefing · Friday 20 March/u],
];

describe('the whole desk', async () => {
  const newsroom = await openNewsroom();
  const discordPeer = await startDiscordPeer();
  const slackPeer = await openSlackPeer();
  const discord = createDiscord({
    bot: newsroom.bot,
    token: TOKEN,
    apiUrl: discordPeer.api,
    log,
  });
  const slack = createSlack({
    bot: newsroom.bot,
    access: { botToken: BOT_TOKEN },
    appToken: APP_TOKEN,
    apiUrl: slackPeer.apiUrl,
    log,
  });
  beforeAll(async () => {
    await Promise.all([discord.start(), slack.start()]);
  });
  afterAll(async () => {
    await Promise.all([discord.stop(), slack.stop()]);
    await Promise.all([discordPeer.close(), slackPeer.close()]);
    await newsroom.close();
    expect(newsroom.broken).toEqual([]);
  });

  for (const [command, options, sub, answer] of ASKED) {
    test(`answers /${command} on Discord`, async () => {
      const { message } = await discordPeer.slash(command, sub ? [part(sub, options)] : options);
      expect(textOf(message).replaceAll('\\', '')).toMatch(answer);
    });

    test(`answers /${command} in Slack`, async () => {
      const words = [command, sub, ...options.map(({ value }) => `"${value}"`)]
        .filter(Boolean)
        .join(' ');
      expect((await slackPeer.slash('/onrecord', words)).text).toMatch(answer);
    });
  }

  test('posts a scheduled briefing on both, once each, from a process that only delivers', async () => {
    const create = [
      text('time', '10:00'),
      text('days', 'daily'),
      text('zone', 'Europe/Berlin'),
      { name: 'channel', type: 7, value: IDS.news },
    ];
    const made = await discordPeer.slash('briefing', [part('create', create)], { manages: true });
    expect(textOf(made.message)).toMatch(/is set/u);
    const there = await slackPeer.slash(
      '/briefing',
      'create 10:00 daily Europe/Berlin <#C0NEWSDESK|news>',
      { user: 'U0ADMIN' },
    );
    expect(there.text).toMatch(/is set/u);

    const settings = {
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API: discordPeer.api, SLACK_API: slackPeer.apiUrl },
      ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN },
    };
    const deps = { bot: newsroom.bot, log, answers: false };
    const both = platforms.filter(({ name }) => ['discord', 'slack'].includes(name));
    const posting = await Promise.all(
      both.map(async ({ name, load }) => {
        const { create } = await load();
        return [name, create(settings, deps)] as const;
      }),
    );
    await Promise.all(posting.map(([, adapter]) => adapter.start()));
    const delivering = Object.fromEntries(posting);
    const now = new Date(CLOCK.getTime() + 30 * 60_000);
    const troubles: string[] = [];
    const beat = async () => {
      await claimDue(newsroom.store, now);
      await deliverRound({
        store: newsroom.store,
        adapters: delivering,
        now: () => now,
        onTrouble: (message) => troubles.push(message),
      });
    };
    await beat();
    await beat();
    expect(troubles).toEqual([]);
    expect(
      discordPeer.messages.map(textOf).filter((words) => words.includes('Briefing')),
    ).toHaveLength(1);
    // The stories that had no room go under it.
    const channel = 'C0NEWSDESK';
    expect(slackPeer.posts).toMatchObject([
      { channel, text: expect.stringContaining('Briefing · Friday 20 March') },
      { channel, thread_ts: expect.any(String), text: expect.stringContaining('other stor') },
    ]);
  });
});
