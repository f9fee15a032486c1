import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSlack } from '../../../adapters/slack/client.ts';
import { openRiverDesk, type Said, VESTBY } from '../../support/river-desk.ts';
import type { Answer } from '../../support/slack/answers.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

const SHOWN = /Bucket number (\d+) /gu;

const said = Array.from({ length: 120 }, (_, n): Said => {
  const words = `Bucket number ${n} is ${'very '.repeat((n * 7) % 50)}full of water from the weir`;
  const day = new Date(Date.UTC(2026, 2, 19) - n * 43_200_000).toISOString().slice(0, 10);
  return { speaker: VESTBY, words, day };
});

const buttonsOf = ({ blocks }: Answer): Json[] =>
  blocks.flatMap(({ type, elements }) => (type === 'actions' ? elements : []));
const labelsOf = (answer: Answer): string[] => buttonsOf(answer).map(({ text }) => text.text);
const numbersIn = ({ blocks }: Answer): number[] =>
  [...JSON.stringify(blocks).matchAll(SHOWN)].map(([, number]) => Number(number));

describe('a long answer in Slack', async () => {
  const room = await openRiverDesk(said);
  const peer = await openSlackPeer();
  const logged: string[] = [];
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const desk = createSlack({
    ...{ bot: room.bot, access: { botToken: BOT_TOKEN }, appToken: APP_TOKEN, apiUrl: peer.apiUrl },
    ...{ timeoutMs: 5_000, random: () => 0.5, log: { info() {}, warn: note, error: note } },
  });
  beforeAll(() => desk.start());
  afterAll(async () => {
    await desk.stop();
    await peer.close();
    await room.close();
    expect(logged).toEqual([]);
  });
  const press = (answer: Answer, label: RegExp, from = {}) =>
    peer.press(buttonsOf(answer).find(({ text }) => label.test(text.text))!, from);

  test('turns its pages in the place of the message, and back through just those seen', async () => {
    let page = await peer.slash('/quotes', 'runa vestby');
    expect(page.replace_original).toBe(false);
    const seen = [page];
    for (let turn = 0; turn < 3; turn++) {
      page = await press(page, /^Next/u);
      expect(page).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
      seen.push(page);
    }
    const numbers = seen.flatMap(numbersIn);
    expect(numbers).toEqual([...Array(numbers.length).keys()]);
    for (const was of seen.toReversed().slice(1)) {
      page = await press(page, /^‹ Previous/u);
      expect(page.blocks).toEqual(was.blocks);
    }
    expect(labelsOf(page)).not.toContain('‹ Previous');
  });

  test('that everybody sees stays as it is: whoever presses gets a page of their own', async () => {
    const own = await peer.slash('/quotes', 'runa vestby');
    const posted = await press(own, /^Post here/u);
    expect(posted).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(JSON.stringify(posted.blocks)).toContain('Asked by u0reader.');
    expect(labelsOf(posted)).not.toContain('Post here');
    const next = await press(posted, /^Next/u, { ephemeral: false });
    expect(next).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    const back = await press(next, /^‹ Previous/u);
    expect(back.replace_original).toBe(true);
    expect(numbersIn(back)).toEqual(numbersIn(posted));
  });

  test('is not offered for posting in a direct message', async () => {
    const channel = { id: 'D0DIRECT', name: 'directmessage' };
    const own = await peer.slash('/quotes', 'runa vestby', { channel });
    expect(labelsOf(own)).not.toContain('Post here');
    expect(labelsOf(own)[0]).toMatch(/^Next/u);
  });

  test('whose line is no longer kept stays, and it is said beside it that it is too old', async () => {
    const line = 'runa vestby about:"full of water from the weir" since:2025-01-01 kind:all';
    const own = await peer.slash('/quotes', line);
    await room.store.forgetCursors('2027-01-01');
    const refused = await press(own, /^Next/u);
    expect(refused.text).toContain('This button is more than 30 days old');
    expect(refused.replace_original).toBe(false);
  });
});
