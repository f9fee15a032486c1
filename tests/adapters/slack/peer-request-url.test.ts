import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { SIGNING_SECRET } from '../../support/slack/registration.ts';

describe('a request URL', () => {
  const heard: { headers: Json; body: string }[] = [];
  let answers: RequestListener[];
  let peer: SlackPeer;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    heard.push({ headers: request.headers, body });
    (answers.shift() ?? ((_, done) => done.end()))(request, response);
  });
  beforeEach(async () => {
    [heard.length, answers] = [0, []];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
    peer = await openSlackPeer({ ackMs: 500, requestUrl, signingSecret: SIGNING_SECRET });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await peer.close();
  });
  const refuse =
    (status: number, headers = {}): RequestListener =>
    (_, response) =>
      response.writeHead(status, headers).end();
  const retries = () =>
    heard.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

  test('gets an event again, with the reason, until it takes it', async () => {
    answers = [refuse(500), () => {}, (request) => request.socket.destroy()];
    const { attempts, event_id } = await peer.mention('x');
    expect(attempts).toBe(4);
    expect(retries()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
      ['3', 'connection_failed'],
    ]);
    expect(new Set(heard.map(({ body }) => JSON.parse(body).event_id))).toEqual(
      new Set([event_id]),
    );
  });

  test('gets it four times at most, and not again where it says so', async () => {
    answers = [1, 2, 3, 4].map(() => refuse(500));
    await expect(peer.mention('x')).rejects.toThrow('events_api was answered with 500');
    expect(heard).toHaveLength(4);
    answers = [refuse(500, { 'x-slack-no-retry': '1' })];
    await expect(peer.mention('x')).rejects.toThrow();
    expect(heard).toHaveLength(5);
  });

  test('loses one acknowledgement in three, as a socket does', async () => {
    peer.loseAcks();
    const attempts = [];
    for (const text of ['a', 'b', 'c']) attempts.push((await peer.mention(text)).attempts);
    expect(attempts).toEqual([1, 1, 2]);
  });

  test('waits a minute, and then five, between further attempts', async () => {
    const { port } = server.address() as AddressInfo;
    const patient = await openSlackPeer({
      ...{ minuteMs: 40, ackMs: 500, signingSecret: SIGNING_SECRET },
      requestUrl: `http://127.0.0.1:${port}/`,
    });
    answers = [1, 2, 3].map(() => refuse(500));
    const since = performance.now();
    await patient.mention('x');
    expect(performance.now() - since).toBeGreaterThan(230);
    await patient.close();
  });

  test('has to give the challenge back when it is entered', async () => {
    const { port } = server.address() as AddressInfo;
    const requestUrl = `http://127.0.0.1:${port}/`;
    await expect(peer.overHttp({ requestUrl, signingSecret: 'x' })).rejects.toThrow('challenge');
    expect(JSON.parse(heard[0]!.body)).toMatchObject({ type: 'url_verification' });
  });

  test('that is none is told so to whoever presses', async () => {
    answers = [refuse(404)];
    await expect(peer.press({ action_id: 'go' })).rejects.toThrow('interactive was answered');
  });
});
