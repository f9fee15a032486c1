import { findLinks } from '../../../commands/menus/find-links.ts';
import type { Brought } from '../../../commands/menus/menu.ts';
import { readText } from './read-text.ts';
import { withoutMarks } from './without-marks.ts';

/** What of a message that somebody else wrote is looked at. */
export type ForeignMessage = {
  text?: string | null;
  blocks?: Part[] | null;
  attachments?: Part[] | null;
};
/** Whatever stands in a message, with what may be in it. */
type Part = { [key: string]: unknown };

/** Of Slack’s own addresses: messages, files and invitations. */
const OWN_HOSTS = /(?:^|\.)slack\.com$/u;
const QUOTED_LINE = /^(?:&gt;|>)+ ?/gmu;
const LINK = /<(https?:[^<>|]+)(?:\|[^<>]*)?>/gu;
const TEXTS = ['text', 'pretext', 'title'];
const ADDRESSES = ['url', 'from_url', 'original_url', 'title_link'];
const MAX_CHARS = 12_000;
const MAX_DEPTH = 12;

/** What is in a message: in what somebody wrote or shared, in cards and previews. */
export function readForeignMessage(message: ForeignMessage): Brought {
  const text = message.text ?? '';
  const [blocks, attachments] = [message.blocks ?? [], message.attachments ?? []];
  // Where a program wrote, the words may stand in blocks alone; a preview says again what the linked
  // page says, so that it is read only where nobody wrote.
  const shown = [blocks, attachments].map((parts) => parts.flatMap((part) => textsOf(part, 0)));
  const written = [[text], ...shown].find((words) => words.join('').trim() !== '') ?? [];
  const linked = [
    ...[...text.matchAll(LINK)].map(([, address]) => address!),
    ...[...blocks, ...attachments].flatMap((part) => addressesOf(part, 0)),
  ];
  return {
    text: plainText(written.join('\n\n')),
    addresses: findLinks(linked, isForeign),
  };
}

/** The same of what somebody typed or pasted, which has no markup. */
export const readTyped = (text: string): Brought => ({
  text: text.slice(0, MAX_CHARS).trim(),
  addresses: findLinks([text], isForeign),
});

const isForeign = ({ hostname }: URL): boolean => !OWN_HOSTS.test(hostname);

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
  withoutMarks(
    readText(text.slice(0, MAX_CHARS).replace(QUOTED_LINE, ''), { isForeign: true }),
  ).trim();
