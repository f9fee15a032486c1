import { findLinks } from '../../../commands/menus/find-links.ts';
import type { Brought } from '../../../commands/menus/menu.ts';
import { readText } from './read-text.ts';

/** What of a message that somebody else wrote is looked at. */
export type ForeignMessage = {
  text?: string;
  blocks?: Part[];
  attachments?: Part[];
};
/** Whatever stands in a message, with what may be in it. */
type Part = { [key: string]: unknown };

/** Of Slack’s own addresses: messages, files and invitations. */
const OWN_HOSTS = /(?:^|\.)slack\.com$/u;
// `*bold*`, `_leaning_`, `~struck~`, `` `code` ``, where nothing of a word stands outside
const MARKS = /(?<![\p{L}\p{N}])([*_~`]{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;
const QUOTED_LINE = /^(?:&gt;|>)+ ?/gmu;
const LINK = /<(https?:[^<>|]+)(?:\|[^<>]*)?>/gu;
const TEXTS = ['text', 'pretext', 'title'];
const ADDRESSES = ['url', 'from_url', 'original_url', 'title_link'];
const MAX_CHARS = 12_000;
const MAX_DEPTH = 12;

/** What is in a message: in what somebody wrote or shared, in cards and previews. */
export function readForeignMessage({
  text = '',
  blocks = [],
  attachments = [],
}: ForeignMessage): Brought {
  const previews = attachments.flatMap((part) => textsOf(part, 0));
  // A preview says again what the linked page says, so that it is read only where nobody wrote.
  const written = text.trim() ? [text] : previews;
  const linked = [
    ...[...text.matchAll(LINK)].map(([, address]) => address!),
    ...[...blocks, ...attachments].flatMap((part) => addressesOf(part, 0)),
  ];
  return {
    text: plainText(written.join('\n\n')),
    addresses: findLinks(linked, ({ hostname }) => !OWN_HOSTS.test(hostname)),
  };
}

const textsOf = (part: Part, depth: number): string[] => gather(part, TEXTS, depth);
const addressesOf = (part: Part, depth: number): string[] => gather(part, ADDRESSES, depth);

/** The strings that stand under these names, however deep. */
function gather(part: unknown, names: readonly string[], depth: number): string[] {
  if (depth > MAX_DEPTH || typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string'
      ? names.includes(key)
        ? [value]
        : []
      : gather(value, names, depth + 1),
  );
}

/** The words as people read them, without Slack’s markup. */
const plainText = (text: string): string =>
  readText(text.slice(0, MAX_CHARS).replace(QUOTED_LINE, '')).replace(MARKS, '$2').trim();
