import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, type Message, textOf } from '../../support/discord/message.ts';
import { openHouse } from './house.ts';

const QUOTE = '“it’s a door, and it’s open”';
let house: Awaited<ReturnType<typeof openHouse>>;
let address: string;
beforeAll(async () => {
  house = await openHouse();
  const [report] = await house.room.store.findArticles({ placeId: 'local', limit: 1 });
  address = report!.url!;
});
afterAll(async () => {
  await house.close();
  expect(house.logged).toEqual([]);
});

/** A message as somebody wrote it, with what Discord and other programs have added. */
const message = (more: object): Message => ({
  ...{ id: '900000000000000001', channel_id: IDS.news, flags: 0, components: [] },
  ...{ author: { id: IDS.user, username: 'ann' }, type: 0, content: '', timestamp: '2026-01-01' },
  ...{ embeds: [], attachments: [], mentions: [], mention_roles: [], mention_everyone: false },
  ...{ pinned: false, tts: false, edited_timestamp: null },
  ...more,
});

describe('Summarize, in the menu of a message', () => {
  test.each([
    ['its words', () => ({ content: `look at this: ${address}` })],
    [
      'a message that is passed on',
      () => ({
        message_reference: { type: 1, channel_id: IDS.news, message_id: '900000000000000000' },
        message_snapshots: [
          { message: { content: address, embeds: [], components: [], attachments: [], type: 0 } },
        ],
      }),
    ],
    ['a preview', () => ({ embeds: [{ type: 'link', url: address, title: 'Seen' }] })],
    [
      'a link button',
      () => ({
        flags: 1 << 15,
        components: [
          {
            type: 17,
            id: 1,
            components: [
              { type: 10, id: 2, content: 'A card' },
              {
                type: 1,
                id: 3,
                components: [{ type: 2, id: 4, style: 5, label: 'x', url: address }],
              },
            ],
          },
        ],
      }),
    ],
  ])('sums up the article that %s leads to, for the asker alone', async (_, more) => {
    const answer = await house.peer.menu('Summarize', message(more()));
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toMatch(/\]\(https?:/u);
    expect(house.peer.messages).toEqual([]);
  });

  test('of two links sums up the first, says so and offers the other', async () => {
    const content = `${address} and https://other.example/story?id=${'7'.repeat(120)}`;
    const { message: answer } = await house.peer.menu('Summarize', message({ content }));
    expect(textOf(answer)).toContain('-# The message has 2 links; this is of the first,');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Link 2: other.example');
  });

  test('counts no link into Discord', async () => {
    const content = 'https://discord.com/channels/1/2/3 https://cdn.discordapp.com/a/b.png';
    const { message: answer } = await house.peer.menu('Summarize', message({ content }));
    expect(textOf(answer)).toContain('There is nothing to sum up in this message');
  });

  test('sums up a long text, whatever is in it', async () => {
    const sentence = 'The council met on **Monday** to talk about the harbour and its new quay. ';
    const content = `> ${sentence}It will vote in April, since:7d speaker:"x", said the mayor.`;
    const { message: answer } = await house.peer.menu('Summarize', message({ content }));
    expect(textOf(answer)).toContain('The council met on Monday to talk');
  });
});

describe('Who said this?, in the menu of a message', () => {
  test.each([
    ['a quotation', QUOTE],
    ['one in straight marks', 'he said "it’s a door, and it’s open" to us'],
    ['one that is quoted in Discord’s way', '> it’s a door, and it’s open'],
  ])('tells who said %s, for the asker alone', async (_, content) => {
    const { message: answer, ephemeral } = await house.peer.menu('Who said this?', content);
    expect(ephemeral).toBe(true);
    expect(textOf(answer)).toContain('Tobias Marsh');
    expect(textOf(answer)).toContain('on record word for word');
  });

  test('is answered for a message of ours, too', async () => {
    const speaker = { name: 'speaker', type: 3, value: 'Tobias Marsh' };
    const { message: card } = await house.peer.slash('quotes', [speaker]);
    const { message: answer } = await house.peer.menu('Who said this?', card);
    expect(textOf(answer)).toContain('on record');
  });

  test('of a picture alone says what is needed', async () => {
    const { message: answer } = await house.peer.menu('Who said this?', message({}));
    expect(textOf(answer)).toContain('There are no words to check in this message');
  });
});
