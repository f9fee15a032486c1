import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { USERS } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

type Peer = Awaited<ReturnType<typeof openSlackPeer>>;

describe('words to us in Slack', async () => {
  const room = await openNewsroom();
  let peer: Peer;
  let desks: Desk[];
  const logged: string[] = [];
  /** Each peer counts its events anew. */
  let nth = 0;

  function open() {
    return openDesk(peer, {
      bot: room.bot,
      isNew: (event) => room.store.hear(`${nth} ${event}`, '2026-03-20T08:40:00Z'),
      logged,
      saysAll: true,
    });
  }

  beforeEach(async () => {
    nth++;
    peer = await openSlackPeer();
    desks = [open()];
    await desks[0]!.start();
  });
  afterEach(async () => {
    for (const desk of desks) await desk.stop();
    await peer.close();
    logged.length = 0;
  });

  const answersTo = async (thread: string, least = 1) => {
    const under = () =>
      peer.posts.filter((post) => post.thread_ts === thread && post.blocks.length);
    await vi.waitFor(() => expect(under().length).toBeGreaterThanOrEqual(least), {
      timeout: 5_000,
    });
    return under();
  };

  test('a mention is answered in a thread under it, where everybody sees it', async () => {
    const { thread, channel } = await peer.mention('quotes by Holm about ferry this week');
    const [answer] = await answersTo(thread);
    expect(answer!.channel).toBe(channel);
    expect(answer!.text).toContain('Greta Holm, chief executive of Calder Lines');
    expect(answer!.text).toContain('Read as: /quotes');
  });

  test('an answer to an answer stays in its thread', async () => {
    const first = await peer.mention('today’s stories');
    await answersTo(first.thread);
    const second = await peer.mention('what did Marsh say?', { thread: first.thread });
    expect(second.thread).toBe(first.thread);
    const answers = await answersTo(first.thread, 2);
    expect(answers[1]!.text).toContain('Tobias Marsh');
  });

  test('a further question in a thread goes on from the one before, in another process too', async () => {
    const { thread } = await peer.mention('what did Holm say about the strike?');
    await answersTo(thread);
    desks.push(open());
    await desks[1]!.start();
    await desks[0]!.stop();
    await peer.mention('and Marchetti?', { thread });
    const answers = await answersTo(thread, 2);
    expect(answers[1]!.text).toContain('Read as: /quotes speaker:"Ilse Marchetti" about:strike');
    const elsewhere = await peer.mention('and Marchetti?');
    expect((await answersTo(elsewhere.thread))[0]!.text).not.toContain('about:strike');
  });

  test('so it does in a direct message, and what is pressed there counts', async () => {
    const { thread } = await peer.directMessage('quotes Marsh about pay');
    const [asked] = await answersTo(thread);
    const [choice] = asked!.blocks.flatMap(({ elements = [] }) => elements);
    expect(choice.value ?? choice.options[0].value).toContain('Tobias Marsh');
    await peer.directMessage('Tobias', { thread });
    expect((await answersTo(thread, 2))[1]!.text).toContain('about:pay');
    await peer.directMessage('more', { thread });
    expect((await answersTo(thread, 3))[2]!.text).toContain('That was all I have on it.');
  });

  test('our name alone asks what can be asked', async () => {
    const { thread } = await peer.mention('');
    expect((await answersTo(thread))[0]!.text).toContain('What I can do');
  });

  test('a direct message needs no name, and shows that it is being looked up', async () => {
    const { thread } = await peer.directMessage('who has been quoted most?');
    expect((await answersTo(thread))[0]!.text).toContain('Most quoted');
    const status = peer.requests.find(({ method }) => method === 'assistant.threads.setStatus');
    expect(status?.args).toMatchObject({ thread_ts: thread, status: 'is looking it up…' });
  });

  test('where the app is no agent, it answers all the same, and does not try again', async () => {
    peer.fail('assistant.threads.setStatus', { error: 'missing_scope' });
    for (const text of ['help', 'speakers']) {
      const { thread } = await peer.directMessage(text);
      await answersTo(thread);
    }
    const tried = peer.requests.filter(({ method }) => method === 'assistant.threads.setStatus');
    expect(tried).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  test('what is told again, or to a second process, is answered once', async () => {
    desks.push(open());
    await desks[1]!.start();
    const said = await peer.mention('help');
    await answersTo(said.thread);
    const again = { type: 'event_callback', event: said.event, event_id: said.event_id };
    await peer.event({ ...again, event_time: Math.floor(Date.now() / 1000) });
    await peer.event({ ...again, event_time: Math.floor(Date.now() / 1000) });
    const { thread } = await peer.mention('speakers');
    await answersTo(thread);
    expect(await answersTo(said.thread)).toHaveLength(1);
  });

  test('what comes hours late is not answered', async () => {
    const said = await peer.mention('help');
    await answersTo(said.thread);
    const event_time = Math.floor(Date.now() / 1000) - 3 * 3600;
    const event = { ...said.event, ts: '1700000000.000100', event_ts: '1700000000.000100' };
    await peer.event({ type: 'event_callback', event, event_id: 'EvLate', event_time });
    await vi.waitFor(() => expect(logged.join()).toContain('came late'));
    expect(peer.posts.filter(({ thread_ts }) => thread_ts === '1700000000.000100')).toEqual([]);
  });

  test.each<[string, object]>([
    ['a bot', { bot_id: 'B1' }],
    ['ourselves', { user: 'U0BOT' }],
    ['an edit', { subtype: 'message_changed' }],
    ['nobody', { user: undefined }],
    ['a channel without our name', { type: 'message', channel_type: 'channel' }],
  ])('words of %s are not answered', async (_, odd) => {
    const at = '1700000000.000200';
    const event = { type: 'app_mention', user: 'U0READER', channel: 'C0NEWSDESK', ts: at };
    await peer.event({ ...event, text: '<@U0BOT> help', ...odd });
    const { thread } = await peer.mention('help');
    await answersTo(thread);
    expect(peer.posts.filter(({ thread_ts }) => thread_ts === at)).toEqual([]);
  });

  test('one person’s direct message does not change the language of the workspace', async () => {
    await room.store.chooseLanguage('slack:T0NEWS', null);
    const german = USERS.find(({ id }) => id === 'U0READER')!;
    german.locale = 'de-DE';
    try {
      const said = await peer.directMessage('speakers');
      expect((await answersTo(said.thread))[0]!.text).toContain('Am häufigsten zitiert');
    } finally {
      german.locale = undefined;
    }
    expect(await room.store.languageIn('slack:T0NEWS')).toBe('en');
    const { thread } = await peer.mention('speakers', { user: 'U0ADMIN' });
    expect((await answersTo(thread))[0]!.text).toContain('Most quoted');
  });

  test('marks that make words bold or leaning are no words', async () => {
    const { thread } = await peer.mention('_What_ did *Marsh* say?');
    expect((await answersTo(thread))[0]!.text).toContain('Tobias Marsh');
  });

  test('a person is their name, and nobody is an id', async () => {
    const reader = USERS.find(({ id }) => id === 'U0READER')!;
    reader.profile = { display_name: 'Holm' };
    try {
      const { thread } = await peer.mention('what did <@U0READER> say about pay?');
      const [answer] = await answersTo(thread);
      expect(answer!.text).toContain('Read as: /quotes speaker:"Greta Holm" about:pay');
    } finally {
      reader.profile = undefined;
    }
    const unknown = await peer.mention('what did <@U0NOBODY1> say about pay?');
    expect((await answersTo(unknown.thread))[0]!.text).toContain('Read as: /quotes about:pay');
  });

  test.each([
    ['<!here> holm', 'speaker:"Greta Holm"'],
    ['<!subteam^S1|@desk> what did Holm say about pay?', 'speaker:"Greta Holm" about:pay'],
    ['Holm on <https://example.org|ferry>', 'speaker:"Greta Holm" about:ferry'],
    ['what did <https://example.org/h|Holm> say?', 'speaker:"Greta Holm"'],
    ['&gt; It’s a door,\n&gt; and it’s open\nwho said this?', 'words:"It’s a door, and it’s open"'],
    ['who said this?\n&gt; It’s a door, and it’s open', 'words:"It’s a door, and it’s open"'],
    ['<@U0NOBODY1> said “It’s a door, and it’s open”', 'words:"It’s a door, and it’s open"'],
  ])('%s: is read as %s', async (words, readAs) => {
    const { thread } = await peer.mention(words);
    expect((await answersTo(thread))[0]!.text).toMatch(new RegExp(`Read as: .*${readAs}\\n`, 'u'));
  });

  test('our name may stand below what is quoted', async () => {
    const text = '&gt; It’s a door, and it’s open\n<@U0BOT> who said this?';
    const ts = '1700000000.000300';
    peer.posts.push({ channel: 'C0NEWSDESK', ts, user: 'U0READER', text, blocks: [] });
    await peer.event({ type: 'app_mention', user: 'U0READER', channel: 'C0NEWSDESK', text, ts });
    expect((await answersTo(ts))[0]!.text).toContain('as said by Tobias Marsh');
  });

  test('a channel that is not found is called by its name, never by its id', async () => {
    for (const [typed, named] of [
      ['<#C0NOWHERE>', 'the one that was picked'],
      ['<#C0NOWHERE|nowhere>', '#nowhere'],
    ]) {
      const past = peer.hidden.length;
      await peer.mention(`follow holm to:${typed}`);
      await vi.waitFor(() => expect(peer.hidden.length).toBeGreaterThan(past), { timeout: 5_000 });
      expect(peer.hidden.at(-1)!.text).toContain(`cannot find the channel “${named}”`);
    }
  });

  test('who opens a conversation with us is shown what to ask', async () => {
    await peer.openHome('U0READER', 'messages');
    const asked = () =>
      peer.requests.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts');
    await vi.waitFor(() => expect(asked()).toBeDefined());
    const prompts = asked()!.args.prompts as { message: string }[];
    for (const { message } of prompts) {
      const answer = await room.ask(message);
      expect(answer.blocks.length, message).toBeGreaterThan(0);
    }
  });
});
