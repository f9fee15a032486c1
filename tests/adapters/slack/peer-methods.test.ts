import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { boltAt } from './bolt-app.ts';

const CHANNEL = 'C0NEWSDESK';
const block = (text: string): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

describe('methods of the peer, as Bolt calls them', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let app: App;
  beforeEach(async () => {
    peer = await openSlackPeer();
    app = boltAt(peer);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await peer.close().catch(() => {});
  });

  const post = (text: string, more: Json = {}) =>
    app.client.chat.postMessage({
      ...{ channel: CHANNEL, text, blocks: [block(text)] as never, unfurl_links: false, ...more },
    });

  test('a status stands until the answer comes', async () => {
    const { channel, thread } = await peer.mention('stories');
    const { setStatus, setTitle } = app.client.assistant.threads;
    await setStatus({ channel_id: channel, thread_ts: thread, status: 'is looking it up…' });
    await setTitle({ channel_id: channel, thread_ts: thread, title: 'Stories' });
    expect(peer.statuses.get(thread)).toBe('is looking it up…');
    await post('here', { thread_ts: thread });
    expect(peer.statuses.has(thread)).toBe(false);
    expect(peer.titles.get(thread)).toBe('Stories');
    const nowhere = setStatus({ channel_id: channel, thread_ts: '1.0', status: 'x' });
    await expect(nowhere).rejects.toThrow('invalid_thread_ts');
  });

  test('four prompts are suggested at most, and in no thread', async () => {
    const prompt = { title: 'Today', message: 'What is new today?' };
    const suggest = app.client.assistant.threads.setSuggestedPrompts;
    await suggest({ channel_id: 'D-U0READER', prompts: [prompt] });
    expect(peer.prompts.get('D-U0READER')).toEqual([prompt]);
    const five = suggest({ channel_id: 'D-U0READER', prompts: Array(5).fill(prompt) });
    await expect(five).rejects.toThrow('invalid_arguments');
    await suggest({ channel_id: 'D-U0ADMIN', prompts: [prompt], thread_ts: '1.0' });
    expect(peer.prompts.has('D-U0ADMIN')).toBe(false);
    expect(peer.faults).toHaveLength(2);
  });

  test('a message for one person is in no history', async () => {
    const { postEphemeral } = app.client.chat;
    await postEphemeral({ channel: CHANNEL, user: 'U0ADMIN', text: 'for you' });
    expect(peer.hidden).toMatchObject([{ channel: CHANNEL, user: 'U0ADMIN', text: 'for you' }]);
    expect(peer.posts).toEqual([]);
  });

  test('an edit keeps the mark, and loses blocks where only a text is given', async () => {
    const metadata = { event_type: 'mark', event_payload: { key: 'k' } };
    const { ts = '' } = await post('before', { metadata });
    await app.client.chat.update({ channel: CHANNEL, ts, text: 'after' });
    expect(peer.posts).toMatchObject([{ ts, text: 'after', blocks: [], metadata }]);
    const none = app.client.chat.update({ channel: CHANNEL, ts: '1.0', text: 'x' });
    await expect(none).rejects.toThrow('message_not_found');
  });

  test('nobody edits what a person wrote', async () => {
    const { ts } = await peer.mention('stories');
    const edit = app.client.chat.update({ channel: CHANNEL, ts, text: 'x' });
    await expect(edit).rejects.toThrow('cant_update_message');
  });

  test('only shared addresses are unfolded, where they were shared', async () => {
    const url = 'https://desk.test/receipts/1';
    const { event } = await peer.shareLink(url);
    const at = { channel: CHANNEL, ts: event.message_ts };
    const blocks = [block('“words”')] as never;
    await app.client.chat.unfurl({ ...at, unfurls: { [url]: { blocks } } });
    expect(peer.unfolded).toEqual([{ url, blocks }]);
    const strange = { 'https://desk.test/receipts/2': { blocks } };
    await expect(app.client.chat.unfurl({ ...at, unfurls: strange })).rejects.toThrow(
      'cannot_unfurl_url',
    );
    const composed = await peer.shareLink(url, { composing: true });
    const { unfurl_id, source } = composed.event;
    await app.client.chat.unfurl({ unfurl_id, source, unfurls: { [url]: { blocks } } });
    expect(peer.unfolded).toHaveLength(2);
  });

  test('the app joins an open channel before it writes there', async () => {
    const there = { channel: 'C0GENERAL' };
    await expect(post('x', there)).rejects.toThrow('not_in_channel');
    await app.client.conversations.join(there);
    await post('x', there);
    const secret = app.client.conversations.join({ channel: 'C0SECRETS' });
    await expect(secret).rejects.toThrow('method_not_supported_for_channel_type');
  });

  test('the workspace has a name', async () => {
    expect((await app.client.team.info()).team).toMatchObject({ id: 'T0NEWS', name: 'News' });
  });

  test('Slack’s judge names each fault and its place, and none counts as sent', async () => {
    const { validate } = app.client.blocks;
    await validate({ blocks: [block('x')] as never });
    await expect(validate({ message: { blocks: [block('')] as never } })).rejects.toMatchObject({
      data: {
        error: 'invalid_message',
        errors: [
          {
            pointer: '/blocks/0/elements/0/elements/0/text',
            code: 'failed_constraint',
            message: 'an empty text',
          },
        ],
      },
    });
    await expect(validate({ view: { type: 'home', blocks: [] } })).rejects.toThrow('invalid_view');
    await expect(validate({})).rejects.toThrow('invalid_arguments');
    expect(peer.faults).toEqual([]);
  });

  test('a message shortcut gives the message, and has somewhere to answer', async () => {
    app.shortcut('who', async ({ ack, respond, shortcut }) => {
      await ack();
      const { message } = shortcut as unknown as { message: { text: string } };
      await respond({ text: `About ${message.text}`, response_type: 'ephemeral' });
    });
    expect((await peer.messageShortcut('who', 'gas talks')).text).toBe('About gas talks');
  });
});
