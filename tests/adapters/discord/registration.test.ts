import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeMenus } from '../../../adapters/discord/asking/receive-menu.ts';
import { describeCommands } from '../../../adapters/discord/register.ts';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { commandsWith, openDesk } from './newsroom.ts';

const speaker = { name: 'speaker', type: 3, value: 'Ann Lee' };
const EVERYWHERE = `/applications/${IDS.application}/commands`;
const IN_ONE = `/applications/${IDS.application}/guilds/${IDS.guild}/commands`;
const LIST = /\/commands$/u;
const PASSES = { headers: {} };
const soon = { firstMs: 20, mostMs: 40, refusedMs: 600_000 };

describe('having the commands listed', () => {
  let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
  let open: { adapter: { stop(): Promise<void> } }[] = [];
  beforeEach(async () => {
    peer = await startDiscordPeer();
    open = [];
  });
  afterEach(async () => {
    for (const { adapter } of open) await adapter.stop();
    await peer.close();
  });

  const desk = (options: Partial<Parameters<typeof openDesk>[0]> = {}) => {
    const opened = openDesk({ api: peer.api, pauses: soon, ...options });
    open.push(opened);
    return opened;
  };
  const asked = () =>
    peer.seen
      .filter(({ path }) => path.includes('/commands'))
      .map(({ method, path }) => `${method} ${path}`);
  const restart = async (options: Parameters<typeof desk>[0] = {}) => {
    await open.at(-1)?.adapter.stop();
    peer.seen.length = 0;
    const next = desk(options);
    await next.adapter.start();
    return next;
  };
  const answers = async () => textOf((await peer.slash('say', [speaker])).message);
  const idOf = async (name: string) => {
    const { message } = await peer.slash(name, []);
    return /<\/say:(\d+)>/u.exec(textOf(message))?.[1];
  };

  test('the first start lists all with one request that Discord takes', async () => {
    await desk().adapter.start();
    expect(asked()).toEqual([`GET ${EVERYWHERE}`, `PUT ${EVERYWHERE}`]);
    const all = [...describeCommands(commandsWith()), ...describeMenus()];
    expect(peer.seen.at(-1)?.body).toEqual(JSON.parse(JSON.stringify(all)));
  });

  test('where all is equal, a start only looks', async () => {
    await desk().adapter.start();
    const id = await idOf('say');
    await restart();
    expect(asked()).toEqual([`GET ${EVERYWHERE}`]);
    expect(await idOf('say')).toBe(id);
  });

  test('one difference is one change, and what is gone is removed', async () => {
    await desk().adapter.start();
    const id = await idOf('say');
    const [say, ...others] = commandsWith();
    await restart({ commands: [{ ...say!, about: 'Says it again' }, ...others] });
    expect(asked()).toEqual([`GET ${EVERYWHERE}`, `PATCH ${EVERYWHERE}/${id}`]);
    await restart({ commands: [{ ...say!, about: 'Says it again' }] });
    expect(asked()).toEqual([
      `GET ${EVERYWHERE}`,
      expect.stringMatching(/^DELETE .*commands\/\d+$/u),
      expect.stringMatching(/^DELETE .*commands\/\d+$/u),
    ]);
    expect(await idOf('say')).toBe(id);
    await restart({ commands: [{ ...say!, about: 'Says it again' }] });
    expect(asked()).toEqual([`GET ${EVERYWHERE}`]);
  });

  test('a command that is added comes alone', async () => {
    const [say, ...others] = commandsWith();
    await desk({ commands: others }).adapter.start();
    await restart({ commands: [say!, ...others] });
    expect(asked()).toEqual([`GET ${EVERYWHERE}`, `POST ${EVERYWHERE}`]);
    expect(await idOf('say')).toMatch(/^\d+$/u);
  });

  test.each([
    ['a failure of Discord’s', { status: 503 }],
    ['a page of the edge', { status: 502, html: '<html>' }],
    ['too many requests', { status: 429, headers: { 'retry-after': '0.02' } }],
    ['a cut connection', 'reset' as const],
  ])('%s costs nothing else: people are answered, and it is tried again', async (_, failure) => {
    peer.fail(LIST, failure);
    peer.fail(LIST, failure);
    const { adapter, logged } = desk();
    await adapter.start();
    expect(await answers()).toContain('page 1');
    expect(logged[0]).toMatch(/did not take all commands.+already work.+tried again/u);
    await vi.waitFor(() => expect(asked().at(-1)).toBe(`PUT ${EVERYWHERE}`));
    expect(logged).toHaveLength(2);
    expect(await idOf('say')).toMatch(/^\d+$/u);
  });

  test('where the list is known and only the change fails, commands have their ids', async () => {
    await desk().adapter.start();
    const id = await idOf('say');
    await open[0]!.adapter.stop();
    peer.fail(LIST, PASSES);
    peer.fail(/commands\/\d+$/u, { status: 500 });
    const [say, ...others] = commandsWith();
    const commands = [{ ...say!, about: 'Says it again' }, ...others];
    const { adapter } = desk({ commands, pauses: { ...soon, firstMs: 600_000, mostMs: 600_000 } });
    await adapter.start();
    expect(await idOf('say')).toBe(id);
  });

  test('what Discord refuses is named in the log, keeps no other back and is not asked again', async () => {
    peer.fail(LIST, PASSES);
    // All together, then one by one: the first of them again.
    peer.fail(LIST, { status: 400, code: 50035 });
    peer.fail(LIST, { status: 400, code: 50035 });
    const { adapter, logged } = desk({ pauses: { ...soon, refusedMs: 600_000 } });
    await adapter.start();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('Discord did not take “say”. Discord says: scripted 400 (50035).');
    expect(logged[0]).not.toContain('drawer');
    const posts = asked().filter((one) => one.startsWith('POST'));
    expect(posts).toHaveLength(commandsWith().length + describeMenus().length);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked().filter((one) => one.startsWith('GET'))).toHaveLength(1);
    expect(textOf((await peer.slash('drawer', [{ name: 'save', type: 1 }])).message)).toContain(
      'The desk, as CSV',
    );
  });

  test('a refused token is one of credentials, at the start and later', async () => {
    peer.fail(LIST, { status: 401 });
    const { adapter } = desk();
    await expect(adapter.start()).rejects.toBeInstanceOf(CredentialsError);
    await vi.waitFor(() => expect(peer.connections()).toBe(0));

    peer.fail(LIST, { status: 503 });
    peer.fail(LIST, { status: 401 });
    const ends: unknown[] = [];
    await desk().adapter.start((error) => ends.push(error));
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    expect(ends[0]).toBeInstanceOf(CredentialsError);
  });

  test('where people cannot install the application, commands are for servers alone', async () => {
    peer.application.integration_types_config = { 0: {} };
    await desk().adapter.start();
    const all = peer.seen.at(-1)?.body as unknown as { [key: string]: unknown }[];
    for (const { contexts, integration_types } of all)
      expect([contexts, integration_types]).toEqual([[0, 1], [0]]);
    await restart();
    expect(asked()).toEqual([`GET ${EVERYWHERE}`]);
    peer.application.integration_types_config = { 0: {}, 1: {} };
    await restart();
    expect(asked()).toEqual([`GET ${EVERYWHERE}`, `PUT ${EVERYWHERE}`]);
  });

  test('so they are where Discord does not say', async () => {
    peer.fail(/applications\/@me$/u, { status: 404 });
    await desk().adapter.start();
    expect(peer.seen.at(-1)?.body).toContainEqual(
      expect.objectContaining({ name: 'say', integration_types: [0] }),
    );
  });

  test('for trying, the commands are listed in one server and nowhere else', async () => {
    await desk({ guildId: IDS.guild }).adapter.start();
    expect(asked()).toEqual([`GET ${IN_ONE}`, `PUT ${IN_ONE}`]);
    await restart({ guildId: IDS.guild });
    expect(asked()).toEqual([`GET ${IN_ONE}`]);
    expect(await idOf('say')).toMatch(/^\d+$/u);
  });

  test('a server for trying that we are not on is named as such', async () => {
    peer.fail(/guilds/u, { status: 403, code: 50001 });
    const { adapter, logged } = desk({ guildId: IDS.strangeGuild });
    await adapter.start();
    expect(logged[0]).toContain('DISCORD_GUILD names a server that I am not on');
  });

  test('stopping ends the tries', async () => {
    peer.fail(LIST, { status: 503 });
    const { adapter } = desk({ pauses: { ...soon, firstMs: 50 } });
    await adapter.start();
    await adapter.stop();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked()).toEqual([`GET ${EVERYWHERE}`]);
  });
});
