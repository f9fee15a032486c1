import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebhook } from '../../../adapters/webhook/client.ts';
import { commands } from '../../../commands/index.ts';
import { composeOrders } from '../../../main/compose-orders.ts';
import { type Ask, createBot } from '../../../src/chat/bot.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { createSafePost } from '../../../src/ingest/web/create-safe-post.ts';
import type { Store } from '../../../src/store/store.ts';
import { WEBHOOK } from '../../../src/webhook-of.ts';
import { addDue, addNews, deliverRound, hurried } from '../../support/briefings.ts';
import { openTestStore } from '../../support/stores.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const NOW = new Date('2026-03-04T12:01:00Z');

type Received = {
  headers: IncomingHttpHeaders;
  body: string;
  event: { type: string; data: object };
};

/** A program that is posted to; it answers as its script says, and then takes everything. */
async function openReceiver(script: (number | 'hang up')[] = []) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = script.shift() ?? 204;
    received.push({ headers: request.headers, body, event: JSON.parse(body) });
    if (answer === 'hang up') request.socket.destroy();
    else response.writeHead(answer, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { received, address: `http://127.0.0.1:${port}/news?token=hidden`, server };
}

let store: Store;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let script: (number | 'hang up')[];
const webhook = createWebhook({
  secret: SECRET,
  send: createSafePost({ allowNetworks: ['127.0.0.0/8'], userAgent: 'test' }),
  publicUrl: 'https://news.example.org',
  now: () => NOW,
});

beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  script = [];
  receiver = await openReceiver(script);
});
afterEach(async () => {
  receiver.server.closeAllConnections();
  receiver.server.close();
  await store.close();
});

async function deliver(rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round++)
    await deliverRound({
      ...{ store: hurried(store), adapters: { [WEBHOOK]: webhook }, now: () => NOW },
      ...{ onTrouble: () => {}, compose: composeOrders({ store, now: () => NOW }) },
    });
}

describe('a briefing to an address', () => {
  beforeEach(async () => {
    await addNews(store, { id: 'a1', title: 'Port council meets', text: 'The port is open.' });
    await addDue(store, { channel: { id: receiver.address, name: '127.0.0.1' } });
  });

  test('is posted once, signed so that the receiver can tell', async () => {
    await deliver(2);
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body, event }] = receiver.received as [Received];
    expect(event.type).toBe('post');
    expect(event.data).toMatchObject({ text: expect.stringContaining('Port council meets') });
    const key = webhook.keyOf('here', receiver.address);
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64'))
      .update(signed)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  test.each<[string, (number | 'hang up')[]]>([
    ['is busy', [503, 429]],
    ['hangs up', ['hang up']],
  ])('comes again under the same id where the receiver %s', async (_, answers) => {
    script.push(...answers);
    await deliver(answers.length + 2);
    expect(receiver.received).toHaveLength(answers.length + 1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('comes again word for word, whatever has been read meanwhile', async () => {
    script.push('hang up');
    await deliver();
    await addNews(store, { id: 'a2', title: 'Harbour tax falls', text: 'The tax is lower now.' });
    await deliver(2);
    const [first, second, ...others] = receiver.received;
    expect(others).toEqual([]);
    expect(second!.event.data).toEqual(first!.event.data);
  });

  test.each([410, 401, 302])('stops where the receiver wants none (%i)', async (status) => {
    script.push(...Array.from({ length: 20 }, () => status));
    await deliver(12);
    const [briefing] = await store.findBriefings('here');
    expect(briefing!.refusal).toContain(`(${status})`);
    expect(receiver.received.length).toBeLessThan(12);
  });
});

test('an address inside the network is not posted to', async () => {
  const send = createSafePost({ userAgent: 'test' });
  await expect(send(receiver.address, { body: '{}', headers: {} })).rejects.toThrow();
  expect(receiver.received).toEqual([]);
});

test('an event says what is said, and whose words they are', async () => {
  await webhook.post({
    channel: { id: receiver.address, name: '127.0.0.1' },
    place: { id: 'local', platform: 'web', name: 'Newsroom' },
    reply: reply('Correction', { blocks: [{ kind: 'text', text: 'Gone.' }] }),
    key: 'k2',
    corrects: 'k1',
  });
  const [{ event }] = receiver.received as [Received];
  expect(event).toMatchObject({
    ...{ type: 'correction', timestamp: NOW.toISOString() },
    data: { id: 'k2', corrects: 'k1', title: 'Correction', quotations: [], sentences: [] },
  });
});

describe('in words', () => {
  const ask = (line: string, manages = true): Ask => ({
    ...{ line, place: { id: 'local', platform: 'web', name: 'Newsroom' } },
    channel: { id: 'newsroom', name: 'newsroom' },
    user: { id: 'web', name: 'You', zone: 'UTC', manages },
    findChannel: async () => undefined,
  });
  const botWith = (webhooks?: typeof webhook) =>
    createBot({
      ...{ store, commands, now: () => NOW },
      ...(webhooks && { webhooks }),
      onError: (error) => {
        throw error;
      },
    });
  const say = async (
    line: string,
    webhooks: typeof webhook | undefined = webhook,
    manages = true,
  ) => replyText(await botWith(webhooks).answer(ask(line, manages)));

  test('is followed to an address, which is tried first and shown by its host', async () => {
    const said = await say(`follow about:ferry to:${receiver.address}`);
    expect(said).not.toContain('hidden');
    expect(receiver.received.map(({ event }) => event.type)).toEqual(['test']);
    const [follow] = await store.findFollows('local');
    expect(follow!.channel.id).toBe(receiver.address);
  });

  test('a briefing goes to an address', async () => {
    await say(`briefing 8am about ferry channel:${receiver.address}`);
    expect((await store.findBriefings('local'))[0]?.channel.id).toBe(receiver.address);
  });

  test('an address that refuses is not saved', async () => {
    script.push(404);
    expect(await say(`follow about:ferry to:${receiver.address}`)).toContain('127.0.0.1:');
    expect(await store.findFollows('local')).toEqual([]);
  });

  test('takes somebody who manages the place, before anything is sent', async () => {
    const said = await say(`follow about:ferry to:${receiver.address}`, webhook, false);
    expect(said).toContain('takes someone who manages this place');
    expect(receiver.received).toEqual([]);
  });

  test('is refused where there is no key to sign with', async () => {
    const without = createBot({ store, commands, now: () => NOW, onError: () => {} });
    const answer = await without.answer(ask(`follow about:ferry to:${receiver.address}`));
    expect(replyText(answer)).toContain('SECRET_KEY');
  });

  test('its key is told those who manage the place', async () => {
    await say(`follow about:ferry to:${receiver.address}`);
    const key = webhook.keyOf('local', receiver.address);
    expect(await say('webhooks')).toContain(key);
    expect(await say('webhooks', webhook, false)).not.toContain('whsec_');
    expect(await say('following', webhook, false)).not.toContain('127.0.0.1');
  });
});
