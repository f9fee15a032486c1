import { writeFileSync } from 'node:fs';
import { ContainerBuilder, FileBuilder } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineOfButton } from '../../adapters/discord/layout/lay-out.ts';
import { holds as holdsOnDiscord } from '../../adapters/discord/render.ts';
import { holds as holdsInSlack, renderReply } from '../../adapters/slack/render.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { speakIn } from '../../src/language/speak.ts';
import { bodyOf } from '../support/discord/body-of.ts';
import { type Component, flatten } from '../support/discord/rules/component.ts';
import { findFaults } from '../support/discord/rules/find-faults.ts';
import { CHANNEL, CLOCK, PLACE } from '../support/newsroom.ts';
import type { Json } from '../support/slack/json.ts';
import { faultsOf } from '../support/slack/rules/message-faults.ts';
import { factsOf } from '../support/walk/facts-of.ts';
import { seenInSlack } from '../support/walk/seen-in-slack.ts';
import { seenOnDiscord } from '../support/walk/seen-on-discord.ts';
import { openWorlds, type World } from '../support/walk/worlds.ts';

/** Buttons and choices are followed so far from a question. */
const MOST_PRESSES = 2;
const REQUESTS = [
  ['POST', '/channels/1/messages'],
  ['PATCH', '/webhooks/1/token-1/messages/@original'],
] as const;

const walked: Record<string, number> = {};
const count = (what: string): void => {
  walked[what] = (walked[what] ?? 0) + 1;
};
const found: Record<'broken' | 'refused' | 'leaked' | 'missing', string[]> = {
  ...{ broken: [], refused: [], leaked: [], missing: [] },
};

/** What Slack was to be sent, for `slack validate --file`, where `WALK_TO` names a file for it. */
const forSlack: Json[] = [];
/** What messages in Slack were made of. */
const kinds = new Set<string>();

beforeAll(async () => {
  for (const [at, world] of (await openWorlds()).entries()) {
    await speakIn(LANGUAGES[at % LANGUAGES.length]!, () => walk(world));
    await world.store.close();
  }
}, 300_000);
afterAll(() => {
  const { SHOW_WALK, WALK_TO } = process.env;
  if (SHOW_WALK) console.log(walked);
  if (WALK_TO) writeFileSync(WALK_TO, JSON.stringify(forSlack));
});

test('at least 2,000 replies were walked through', () =>
  expect(walked.replies).toBeGreaterThanOrEqual(2_000));

test('no question breaks the bot, whatever was read and asked', () =>
  expect(found.broken).toEqual([]));

test('no platform would refuse a message', () => expect(found.refused).toEqual([]));

test('nothing that an article says pings, formats or links', () =>
  expect(found.leaked).toEqual([]));

test('who shows all of a reply shows the same on both platforms', () =>
  expect(found.missing).toEqual([]));

test('no message in Slack has an alert, which is for modals; comparisons are tables', () => {
  expect(kinds).not.toContain('alert');
  expect(kinds).toContain('table');
});

async function walk({ name, store, lines, most }: World): Promise<void> {
  const onError = (error: unknown) =>
    void found.broken.push(`${name}: ${(error as Error).stack ?? error}`);
  const bot = createBot({ store, commands, now: () => CLOCK, onError });
  const findChannel = async (text: string) => ({ id: 'c2', name: text.replace('#', '') });
  const user = { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true };
  const asked = new Set<string>();
  let waiting = lines;
  for (let presses = 0; presses <= MOST_PRESSES; presses++) {
    const next: string[] = [];
    for (const line of waiting) {
      if (asked.has(line) || asked.size >= most) continue;
      asked.add(line);
      const reply = await bot.answer({ line, place: PLACE, channel: CHANNEL, user, findChannel });
      count('replies');
      next.push(...look(reply, `${name} | ${line.slice(0, 60)}`));
    }
    waiting = next;
  }
}

/** Looks at a reply on both platforms and gives the lines of all that can be pressed. */
function look(reply: Reply, where: string): string[] {
  const body = bodyOf(reply);
  const slack = renderReply(reply) as { text: string; blocks: Json[] };
  const faults = [...buildFaults(body.components), ...faultsOf(slack)];
  count('chat.postMessage');
  forSlack.push(slack);
  for (const { type } of slack.blocks) kinds.add(type);
  for (const [method, path] of REQUESTS) {
    count(`${method} ${path}`);
    faults.push(...findFaults(method, path, body));
  }
  found.refused.push(...faults.map((fault) => `${where}: ${fault}`));
  const seen = {
    Discord: { ...seenOnDiscord(body.components, reply), isWhole: holdsOnDiscord(reply) },
    Slack: { ...seenInSlack(slack, reply), isWhole: holdsInSlack(reply) },
  };
  for (const [platform, { words, leaks, isWhole }] of Object.entries(seen)) {
    found.leaked.push(...leaks.map((leak) => `${platform}, ${where}: ${leak}`));
    if (!isWhole) count(`not whole on ${platform}`);
    const missing = isWhole ? factsOf(reply).filter((fact) => !words.includes(fact)) : [];
    found.missing.push(...missing.map((fact) => `${platform}, ${where}: ${fact}`));
  }
  return [...linesOfDiscord(body.components), ...slack.blocks.flatMap(linesOfSlack)];
}

/** What discord.js says itself of what we have built by hand. */
function buildFaults(components: Component[]): string[] {
  return components.flatMap((component) => {
    try {
      const builder = component.type === 17 ? ContainerBuilder : FileBuilder;
      new builder(component as never).toJSON();
      return [];
    } catch (error) {
      return [`discord.js: ${String(error).slice(0, 200)}`];
    }
  });
}

const linesOfDiscord = (components: Component[]): string[] =>
  flatten(components).flatMap(({ custom_id, options = [] }) => [
    ...(custom_id === undefined ? [] : [lineOfButton(custom_id)]),
    ...options.map(({ value }) => lineOfButton(value)),
  ]);

const linesOfSlack = ({ elements = [], options = [], type, value }: Json): string[] => [
  ...(type === 'button' ? [value] : []),
  ...options.map((option: Json) => option.value),
  ...elements.flatMap(linesOfSlack),
];
