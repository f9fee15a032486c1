import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../adapters/mcp/answer-schema.ts';
import { MODES, openDesk } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ASKS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const post = (body: string, headers: Record<string, string> = {}, url?: string) =>
  desk.request({ method: 'POST', headers: { ...ASKS, ...headers }, body }, url);
const HOLM = JSON.stringify({
  ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
  params: { name: 'quotes', arguments: { speaker: 'holm' } },
});

describe.each(MODES)('a client that speaks the protocol as %s', (mode) => {
  test('is answered, one call after the other and many at once', async () => {
    const client = await desk.connect(mode);
    const version = client.getNegotiatedProtocolVersion();
    expect(version).toBe(mode === 'auto' ? '2026-07-28' : '2025-11-25');
    expect(client.getServerVersion()).toMatchObject({ name: 'on-record', version: '1.2.3' });
    expect(client.getInstructions()).toMatch(/copies and never paraphrases/u);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'onrecord://articles/{id}',
      'onrecord://receipts/{id}',
    ]);
    const speakers = ['holm', 'marchetti', 'anders', 'petrak'];
    const ask = async (speaker: string) => {
      const result = await client.callTool({ name: 'quotes', arguments: { speaker } });
      return (result.structuredContent as unknown as Answer).statements[0]?.speaker;
    };
    const names = ['Greta Holm', 'Ilse Marchetti', 'Paul Anders', 'Jonas Petrak'];
    for (const [at, speaker] of speakers.entries()) expect(await ask(speaker)).toBe(names[at]);
    const many = await Promise.all([...speakers, ...speakers, ...speakers].map(ask));
    expect(many).toEqual([...names, ...names, ...names]);
    await client.close();
  });
});

test('a name that is not ours is refused, and so is a page of another site', async () => {
  const rebound = await post(HOLM, {}, 'http://evil.example/mcp');
  expect([rebound.status, await rebound.text()]).toEqual([
    403,
    expect.stringContaining('does not answer under this name'),
  ]);
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[])
    expect((await post(HOLM, headers)).status).toBe(403);
  expect((await post(HOLM)).status).toBe(200);
  expect((await post(HOLM, { origin: 'https://news.example.org' })).status).toBe(200);
});

test.each(['GET', 'DELETE', 'PUT'])('%s is no way to ask', async (method) => {
  const { status, headers } = await desk.request({ method, headers: ASKS });
  expect([status, headers.get('allow')]).toEqual([405, 'POST']);
});

test.each<[string, string, Record<string, string>, number]>([
  ['no JSON', '{bad', {}, 400],
  ['nothing', '', {}, 400],
  ['no message', '{"hello":1}', {}, 400],
  ['a list of nothing', '[]', {}, 400],
  ['deep JSON', '['.repeat(100_000), {}, 400],
  ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['too much', `{"a":"${'x'.repeat(1_100_000)}"}`, {}, 413],
])('%s is refused and breaks nothing', async (_, body, headers, status) => {
  const refused = await post(body, headers);
  expect(refused.status).toBe(status);
  expect(await refused.json()).toMatchObject({ jsonrpc: '2.0', error: {} });
  expect(desk.broken).toEqual([]);
});

test('a program that hangs up holds nobody else up', async () => {
  const leaving = new AbortController();
  const lost = (async () => {
    const asked = { method: 'POST', headers: ASKS, body: HOLM, signal: leaving.signal };
    return (await desk.request(asked)).text();
  })().catch(() => 'gone');
  leaving.abort();
  const answered = await post(HOLM);
  expect(await answered.text()).toContain('Greta Holm');
  await lost;
  expect(desk.broken).toEqual([]);
});
