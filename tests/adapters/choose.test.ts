import { expect, test } from 'vitest';
import { createDiscord } from '../../adapters/discord/client.ts';
import { createSlack } from '../../adapters/slack/client.ts';
import { TOKEN } from '../support/discord/gateway.ts';
import { textOf } from '../support/discord/message.ts';
import { startDiscordPeer } from '../support/discord/peer.ts';
import { flatten } from '../support/discord/rules/component.ts';
import { makeSpeaker } from '../support/records.ts';
import { openRiverDesk, type Said } from '../support/river-desk.ts';
import { openSlackPeer } from '../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../support/slack/world.ts';

const FIRST = ['Ann', 'Bo', 'Cyd', 'Dag', 'Eva', 'Finn', 'Gro', 'Hans', 'Ida'];
const log = { info() {}, warn() {}, error() {} };

/** Nine people of one surname, each with words of their own. */
const said = FIRST.map(
  (name, at): Said => ({
    speaker: makeSpeaker(`${name} Holt`, { roles: [`warden number ${at}`] }),
    words: `The river number ${at} is mine to look after`,
    day: '2026-03-12',
  }),
);

test('many namesakes are a list on Discord, and what is chosen is answered', async () => {
  const room = await openRiverDesk(said);
  const peer = await startDiscordPeer();
  const adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
  const options = [{ name: 'speaker', type: 3, value: 'holt' }];
  const { message } = await peer.slash('quotes', options);
  expect(textOf(message)).toMatch(/Several people here are called “holt”.+And 4 more\./su);
  const select = flatten(message.components).find(({ type }) => type === 3) as unknown as {
    custom_id: string;
    options: { label: string; value: string }[];
  };
  expect(select.options.map(({ label }) => label).sort()).toEqual(
    FIRST.map((name, at) => `${name} Holt, warden number ${at}`),
  );
  const gro = select.options.find(({ label }) => label.startsWith('Gro'))!;
  const answer = await peer.choose(select.custom_id, [gro.value], { message });
  expect(answer.ephemeral).toBe(true);
  expect(textOf(answer.message)).toContain('The river number 6 is mine');
  await adapter.stop();
  await peer.close();
  await room.close();
});

test('many namesakes are a list in Slack, and what is chosen is answered', async () => {
  const room = await openRiverDesk(said);
  const peer = await openSlackPeer();
  const tokens = { access: { botToken: BOT_TOKEN }, appToken: APP_TOKEN };
  const desk = createSlack({ bot: room.bot, ...tokens, apiUrl: peer.apiUrl, log });
  await desk.start();
  const asked = await peer.slash('/quotes', 'holt');
  const [select] = asked.blocks.at(-1)!.elements;
  expect(select).toMatchObject({ type: 'static_select', placeholder: { text: 'Choose one' } });
  expect(select.options).toHaveLength(FIRST.length);
  const ida = select.options.find(({ text }: typeof select) => text.text.startsWith('Ida'));
  const { type, action_id } = select;
  const answer = await peer.press({ type, action_id, selected_option: ida });
  expect(answer.text).toContain('The river number 8 is mine');
  await desk.stop();
  await peer.close();
  await room.close();
});
