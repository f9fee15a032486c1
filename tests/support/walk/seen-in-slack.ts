import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Json } from '../slack/json.ts';
import { addressesOf, addressKey, plainWords } from './facts-of.ts';

const INERT = [
  ...[
    'text',
    'plain_text',
    'date',
    'header',
    'context',
    'actions',
    'button',
    'static_select',
    'rich_text',
    'table',
  ],
  ...['rich_text_section', 'rich_text_quote', 'rich_text_list', 'rich_text_preformatted'],
];
// a moment in the reader's zone, the only markup that small print may hold
const DATE = /^<!date\^\d+\^[^<>]+>$/u;

/** What Slack's readers see of a message, and what in it has an effect that nobody meant. */
export function seenInSlack({ text, blocks }: { text: string; blocks: Json[] }, reply: Reply) {
  const parts = blocks.flatMap(partsOf);
  const own = addressesOf(reply);
  return {
    words: plainWords(
      parts.flatMap(({ text: word }) => (typeof word === 'string' ? word : [])).join(''),
    ),
    leaks: [
      ...parts.filter((part) => !isMeant(part, own)).map(({ type, url }) => `${type} ${url ?? ''}`),
      ...(/<|>|&(?!amp;|lt;|gt;)/u.test(text) ? ['markup in the fallback'] : []),
    ],
  };
}

function isMeant({ type, url, text, emoji }: Json, own: Set<string>): boolean {
  if (type === 'link') return own.has(addressKey(url));
  if (type === 'mrkdwn') return DATE.test(text);
  return INERT.includes(type) && emoji !== true && (type !== 'plain_text' || emoji === false);
}

/** The block and all within it, however deep. */
const partsOf = (block: Json): Json[] => [
  block,
  ...(typeof block.text === 'object' && block.text !== null ? partsOf(block.text) : []),
  ...(block.placeholder ? partsOf(block.placeholder) : []),
  ...(block.options ?? []).flatMap(({ text }: Json) => partsOf(text)),
  ...(block.elements ?? []).flatMap(partsOf),
  ...(block.rows ?? []).flat().flatMap(partsOf),
];
