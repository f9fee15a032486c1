import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../../src/chat/adapter.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { CHANNELS } from '../../support/slack/world.ts';
import { cursorStore, deskAt, LONG_LINE, ROW } from './newsdesk.ts';

describe('a question in Slack', () => {
  const store = cursorStore();
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;

  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = deskAt(peer, { store });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
  });

  test('is answered to the asker alone, with the words, the speaker and a link', async () => {
    const answer = await peer.slash('/quotes', 'Dmitry Peskov');
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.text).toContain('“We have said this many times” (Dmitry Peskov');
    expect(answer.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions']);
    expect(JSON.stringify(answer.blocks)).toContain('"url":"https://reuters.test/gas#:~:text=We');
  });

  test('is answered to the channel where the answer is for everyone', async () => {
    const answer = await peer.slash('/briefing', '<#C0NEWSDESK|news>', { user: 'U0ADMIN' });
    expect(answer).toMatchObject({
      response_type: 'in_channel',
      text: 'Goes to news (C0NEWSDESK)',
    });
  });

  test('may be put after /onrecord, whatever Slack keeps for itself', async () => {
    const answer = await peer.slash('/onrecord', 'search gas');
    expect(answer.text).toBe('Found\ngas');
  });

  test('is shown examples as they are typed there, where no form can be opened', async () => {
    for (let nth = 0; nth < 2; nth++) peer.fail('views.open', { error: 'expired_trigger_id' });
    const search = await peer.slash('/onrecord', 'search');
    expect(search.text).toContain('For example: “/onrecord search gas”.');
    const quotes = await peer.slash('/quotes');
    expect(quotes.text).toContain('For example: “/quotes peskov”.');
  });

  test('for a file is answered with it in the asker’s direct messages', async () => {
    const answer = await peer.slash('/onrecord', 'save 900');
    expect(peer.uploads()).toEqual([
      { filename: 'rows.csv', text: ROW.repeat(900), channel: 'D-U0READER' },
    ]);
    expect(JSON.stringify(answer.blocks)).toContain('rows.csv is in your direct messages with me.');
  });

  test.each(['conversations.open', 'files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'for a file that may not be sent (%s) is answered with its text, or with what is missing',
    async (method) => {
      peer.fail(method, { error: 'missing_scope' }, { error: 'missing_scope' });
      const short = await peer.slash('/onrecord', 'save');
      expect(short.blocks.at(-1)?.elements[0].type).toBe('rich_text_preformatted');
      const long = await peer.slash('/onrecord', 'save 900');
      expect(JSON.stringify(long.blocks)).toContain('needs the permissions files:write');
    },
  );

  test('that is wrong is explained, with a button for what may be meant', async () => {
    const answer = await peer.slash('/briefing');
    expect(answer.text).toBe('Which channel?');
    const again = await peer.press(answer.blocks.at(-1)?.elements[0]);
    expect(again.text).toBe('Goes to news (C0NEWSDESK)');
  });

  test('finds a channel by pick, by name on any page and by id, and a public one without us, too', async () => {
    for (const channel of peer.channels) channel.members = ['U0READER'];
    const to = async (typed: string) => (await peer.slash('/briefing', typed)).text;
    expect(await to('#newsroom-private')).toBe('Goes to newsroom-private (C0SECRETS)');
    expect(await to('news')).toBe('Goes to news (C0NEWSDESK)');
    expect(await to('C0SECRETS')).toBe('Goes to newsroom-private (C0SECRETS)');
    expect(await to('&lt;#C0SECRETS|&gt;')).toBe('Goes to newsroom-private (C0SECRETS)');
    for (const typed of ['<#C0GENERAL|general>', '#general'])
      expect(await to(typed)).toBe('Goes to general (C0GENERAL)');
    peer.putOut('C0SECRETS');
    for (const typed of ['#newsroom-private', 'C0SECRETS', 'C0NOWHERE', '#nowhere'])
      expect(await to(typed)).toContain('I cannot find the channel');
  });

  test('is typed with Slack’s marks and understood without them', async () => {
    const said = '5 &lt; 6 &amp;amp; <@U1|ann> <https://a.test/?x=1&amp;y|a> <!here>';
    const answer = await peer.slash('/search', `“${said}”`);
    expect(JSON.stringify(answer.blocks)).toContain('5 < 6 &amp; ann a');
  });

  test('brings the asker’s zone, rights and place', async () => {
    const asked = async (user: string, channel = CHANNELS[1]) =>
      (await peer.slash('/whoami', '', { user, ...(channel && { channel }) })).text;
    expect(await asked('U0ADMIN')).toBe(
      'u0admin | Europe/Berlin | true | news | slack:T0NEWS | News',
    );
    expect(await asked('U0READER', CHANNELS[2])).toContain('| false | newsroom-private |');
  });

  test('gives no rights to another workspace’s administrator, nor to someone Slack does not know', async () => {
    expect((await peer.slash('/whoami', '', { user: 'U0GUEST' })).text).toContain('| false |');
    expect((await peer.slash('/whoami', '', { user: 'U0NOBODY' })).text).toContain(
      '| UTC | false |',
    );
  });

  test('asks Slack about the same person once', async () => {
    await peer.slash('/whoami');
    await peer.slash('/whoami');
    expect(peer.requests.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  test('with hostile words stays words', async () => {
    const said = '<!channel> *bold* <https://evil.test|click> @everyone :bomb: `x`';
    const escaped = said.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const answer = await peer.slash('/search', `"${escaped}"`);
    expect(answer.text).toBe(`Found\n${escaped}`);
    expect(answer.blocks.at(-1)).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: said }] }],
    });
  });

  test('can be a button, also after a restart and with a line too long for it', async () => {
    const [more, narrow] = (await peer.slash('/quotes', 'peskov')).blocks.at(-1)?.elements ?? [];
    expect(more.value).toBe('quotes more');
    expect(narrow.value).toMatch(/^cursor [\w-]+$/u);

    await desk.stop();
    desk = deskAt(peer, { store });
    await desk.start();
    expect(await peer.press(more)).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('Quotes by more'),
    });
    const about = LONG_LINE.slice(LONG_LINE.indexOf('gas'), -1);
    expect((await peer.press(narrow)).text).toContain(`Quotes by Dmitry Peskov about ${about}`);
  });

  test('is answered again after Slack renewed the socket', async () => {
    await peer.refresh();
    expect((await peer.slash('/onrecord', 'search gas')).text).toBe('Found\ngas');
  });

  test('is answered again after Slack was out of reach when the socket was renewed', async () => {
    peer.fail('apps.connections.open', { status: 503 }, { error: 'internal_error' });
    await peer.refresh();
    expect((await peer.slash('/onrecord', 'search gas')).text).toBe('Found\ngas');
  });
});
