import { expect } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { renderReply } from '../../adapters/slack/render.ts';
import { type Block, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { cleanUrl } from '../../src/ingest/web/clean-url.ts';
import { findFaults } from '../support/discord/rules/find-faults.ts';
import type { Json } from '../support/slack/json.ts';
import { faultsOf } from '../support/slack/rules/message-faults.ts';
import { type BadInput, type Checks, textOf } from './list.ts';

const CHANNEL = '/channels/1/messages';

export const showing: Checks = {
  'discord-mention': ({ input }) => shownSafely(textOf(input)),
  'slack-mention': ({ input }) => shownSafely(textOf(input)),
  'masked-link': ({ input }) => {
    shownSafely(textOf(input));
    expect(new URL(cleanUrl(textOf(input)) ?? 'https://none.example').username).toBe('');
  },
  'markdown-breakout': ({ input }) => shownSafely(textOf(input)),
  'text-limits': fitsEverywhere,
};

/** On both platforms a text is shown in full, and pings, formats and links nothing. */
export function shownSafely(text: string): void {
  const message = reply('Title', { blocks: [{ kind: 'text', text }] });
  const discord = renderMessage(message);
  expect(discord.allowedMentions).toEqual({ parse: [] });
  const [, ...lines] = discordTexts(discord).join('\n').split('\n');
  const shown = lines.join('\n');
  const bare = shown.replace(/\\[\\*_~|`[\]()<>@#:.+-]/gu, '');
  expect(bare).not.toMatch(/[\\*_~|`[\]()<>@#:]|^\s*(?:[-+]|\d+\.)\s/mu);
  expect(words(shown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1'))).toBe(words(text));

  const slack = renderReply(message) as Json;
  expect(slack).not.toHaveProperty('link_names');
  expect(slack).not.toHaveProperty('parse');
  expect(slack.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
  const elements: Json[] = slack.blocks
    .flatMap(leaves)
    .filter(({ type }: Json) => type !== 'plain_text');
  expect(elements.map(({ type, style }) => [type, style])).toEqual(
    elements.map(() => ['text', undefined]),
  );
  expect(words(elements.map((element) => element.text).join(''))).toBe(words(text));
}

/** Neither platform would refuse the message, and no emoji is cut in two. */
function fitsEverywhere({ kind, input }: BadInput): void {
  const blocks: Block[] =
    kind === 'items'
      ? [{ kind: 'list', items: Array.from({ length: input.count }, (_, n) => itemNumber(n)) }]
      : [{ kind: 'text', text: textOf(input) }];
  const long: Reply = reply('Title', { blocks });
  const discord = renderMessage(long);
  const { allowedMentions, ...body } = discord;
  expect(findFaults('POST', CHANNEL, { ...body, allowed_mentions: allowedMentions })).toEqual([]);
  const slack = renderReply(long);
  expect(faultsOf(slack)).toEqual([]);
  const [sign] = kind === 'items' ? [] : new Intl.Segmenter().segment(textOf(input));
  for (const text of [
    ...discordTexts(discord),
    ...(slack.blocks as Json[]).flatMap(leaves).map(({ text }) => text),
  ]) {
    expect(text.isWellFormed()).toBe(true);
    // These texts repeat one sign, so anything left of it would be a part that was cut off.
    if (sign && sign.segment.length > 1)
      expect(text.replaceAll(sign.segment, '')).not.toMatch(/\p{Extended_Pictographic}|\u200D/u);
    expect(text.replace(/\\[\s\S]/gu, '')).not.toContain('\\');
  }
}

const itemNumber = (n: number) => ({
  label: `Feed ${n}`,
  detail: 'a detail of some length that is told of it',
  url: `https://news.example/${n}`,
  actions: [],
});

type Component = { content?: string; components?: Component[] };
const discordTexts = ({ components }: { components: unknown[] }): string[] =>
  (components as Component[]).flatMap((component) => [
    ...(component.content === undefined ? [] : [component.content]),
    ...discordTexts({ components: component.components ?? [] }),
  ]);

const leaves = (block: Json): Json[] =>
  block.elements
    ? block.elements.flatMap(leaves)
    : [typeof block.text === 'object' ? block.text : block];

/** What a reader sees: neither platform shows control characters, and all blanks look alike. */
const words = (text: string): string =>
  text
    .replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
