import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscord } from '../../adapters/discord/client.ts';
import { createSlack } from '../../adapters/slack/client.ts';
import { createCompose } from '../../src/briefings/compose.ts';
import type { Briefing, Delivery } from '../../src/model.ts';
import { createOutbox } from '../../src/outbox/create-outbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TOKEN } from '../../tests/support/discord/gateway.ts';
import { IDS } from '../../tests/support/discord/ids.ts';
import { textOf } from '../../tests/support/discord/message.ts';
import { startDiscordPeer } from '../../tests/support/discord/peer.ts';
import { openOffice, prepareStore } from '../../tests/support/life/open-office.ts';
import { openSlackPeer } from '../../tests/support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../tests/support/slack/world.ts';
import type { Fault } from './refused-posts.ts';

/** What became of an edition, and what people heard. */
export type Outcome = {
  state: Delivery['state'];
  error: string | null;
  attempts: number;
  /** By the clock of the retries, seconds. */
  afterS: number;
  posts: number;
  maker: string[];
  operator: string[];
};

const ID = 'b1';
const PLACES = {
  discord: {
    place: { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' },
    channel: { id: IDS.news, name: 'news' },
    createdBy: IDS.user,
    operator: { platform: 'slack', channelId: 'C0SECRETS' },
  },
  slack: {
    place: { id: 'slack:T0NEWS', platform: 'slack', name: 'News' },
    channel: { id: 'C0NEWSDESK', name: 'news' },
    createdBy: 'U0ADMIN',
    operator: { platform: 'discord', channelId: IDS.silent },
  },
} as const;
/** After the usual six hours nothing is posted any more; the rest is for the last words. */
const MAX_PASSED_MS = 7 * 3_600_000;
const TIMEOUT_MS = 700;
const log = { info() {}, warn() {}, error() {} };

/** Posts one edition through the real outbox and adapters, to a platform that answers so. */
export async function meetRefusal(fault: Fault): Promise<Outcome> {
  const { operator, ...briefing } = PLACES[fault.platform];
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const file = join(folder, 'news.db');
  await prepareStore(file, [{ id: ID, ...briefing } as Partial<Briefing>]);
  const store = await openStore(`sqlite:${file}`, { sample: '0' });
  const office = openOffice(file);
  const peers = { discord: await startDiscordPeer(), slack: await openSlackPeer() };
  const adapters = {
    discord: createDiscord({
      ...{ bot: {} as never, token: TOKEN, apiUrl: peers.discord.api, answers: false },
      ...{ timeoutMs: TIMEOUT_MS, log },
    }),
    slack: createSlack({
      ...{ bot: {} as never, access: { botToken: BOT_TOKEN }, appToken: APP_TOKEN, answers: false },
      ...{ apiUrl: peers.slack.apiUrl, timeoutMs: TIMEOUT_MS, log },
    }),
  };
  let passedMs = 0;
  const now = () => new Date(Date.now() + passedMs);

  /** One beat of a heart, of a process that has just begun: so it knows of no hold. */
  async function beat(): Promise<void> {
    const outbox = createOutbox({
      ...{ store, adapters, operator, now, compose: createCompose({ store, now }) },
      ...{ random: () => 0, channelGapMs: 0, onTrouble: () => {} },
    });
    await outbox.fill();
    await outbox.idle();
    await outbox.tidy();
    await outbox.idle();
  }

  /** Lets the time pass that the edition waits. Its lease is by the database's own clock. */
  async function waitForIt(): Promise<void> {
    passedMs += (await store.msUntilClaim([fault.platform])) ?? 0;
    office.letTimePass(ID);
  }

  await addEdition(store, briefing.place.id, now());
  for (let round = 0; ; round++) {
    if (round === 0 || fault.goesOn) script(fault, peers);
    await beat();
    const [delivery] = await store.findDeliveries(ID, 1);
    const { state, error, attempts } = delivery!;
    const isOpen = state === 'pending' || state === 'attempted';
    if (isOpen && passedMs < MAX_PASSED_MS) {
      await waitForIt();
      continue;
    }
    const all = {
      discord: peers.discord.messages.map((one) => ({ to: one.channel_id, text: textOf(one) })),
      slack: peers.slack.posts.map(({ channel, text }) => ({ to: channel, text })),
    };
    const heard = (platform: 'discord' | 'slack', to: string) =>
      all[platform].filter((one) => one.to === to).map(({ text }) => text);
    const direct = fault.platform === 'discord' ? IDS.dm : 'D-U0ADMIN';
    await Promise.all(Object.values(adapters).map((adapter) => adapter.stop()));
    await Promise.all([peers.discord.close(), peers.slack.close(), store.close()]);
    office.close();
    await rm(folder, { recursive: true });
    return {
      ...{ state, error, attempts, afterS: Math.round(passedMs / 1_000) },
      posts: heard(fault.platform, briefing.channel.id).length,
      maker: heard(fault.platform, direct),
      operator: heard(operator.platform, operator.channelId),
    };
  }
}

async function addEdition(store: Store, placeId: string, now: Date): Promise<void> {
  const [briefing] = await store.findBriefings(placeId);
  const dueAt = now.toISOString();
  await store.addDelivery(briefing!, { slot: dueAt.slice(0, 16), dueAt });
}

type Peers = {
  discord: Awaited<ReturnType<typeof startDiscordPeer>>;
  slack: Awaited<ReturnType<typeof openSlackPeer>>;
};

function script(fault: Fault, { discord, slack }: Peers): void {
  if (fault.platform === 'slack') {
    slack.fail('chat.postMessage', ...fault.answers);
    if (fault.history) slack.fail('conversations.history', fault.history);
  } else {
    const channel = new RegExp(`/channels/${IDS.news}/messages$`, 'u');
    for (const answer of fault.answers) discord.fail(channel, answer);
  }
}
