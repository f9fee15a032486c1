import type { APIMessageTopLevelComponent, Message } from 'discord.js';
import { findLinks } from '../../../commands/menus/find-links.ts';
import type { Brought } from '../../../commands/menus/menu.ts';

// a mention, a custom emoji, a time: `<@123>`, `<:wave:123>`, `<t:123:f>`, `</quotes:123>`
const OBJECT = /<(?:[@#][!&]?\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:]+:\d+|id:\w+)>/gu;
// what stands before the words of a line: `> `, `>>> `, `-# `, `### `
const LINE_MARKUP = /^\s*(?:>{1,3} |-# |#{1,3} )+/gmu;
// `**bold**`, `||spoiler||`, `` `code` ``
const MARKS = /\*{1,3}|\|\||~~|__|`{1,3}/gu;
// `\*`
const ESCAPED = /\\([\p{P}\p{S}])/gu;
// [words](https://…)
const LINK = /\[([^[\]]*)\]\(<?https?:[^()\s]*>?\)/gu;
/** Of Discord’s own addresses: messages, invitations and uploaded files. */
const OWN_HOSTS = /(?:^|\.)(?:discord(?:app)?\.(?:com|net|gg)|discord\.gg)$/u;
const MAX_CHARS = 12_000;

type Read = Pick<Message, 'components' | 'content' | 'embeds' | 'messageSnapshots'>;

/** What is in a message: in what somebody wrote or forwarded, in previews, cards and link buttons. */
export function readMessage(message: Read): Brought {
  const all: Read[] = [message, ...(message.messageSnapshots?.values() ?? [])] as Read[];
  const written = all.flatMap(({ content, components, embeds }) => [
    content ?? '',
    ...(components ?? []).flatMap((one) => textsOf(one.toJSON() as Part)),
    // A preview says again what the linked page says, so that it is read only where nobody wrote.
    ...(content ? [] : (embeds ?? []).map(({ title, description }) => lines(title, description))),
  ]);
  const linked = all.flatMap(({ content, components, embeds }) => [
    content ?? '',
    ...(components ?? []).flatMap((one) => addressesOf(one.toJSON() as Part)),
    ...(embeds ?? []).flatMap(({ url, description, fields }) => [
      url ?? '',
      description ?? '',
      ...(fields ?? []).map(({ value }) => value),
    ]),
  ]);
  return {
    text: plainText(lines(...written)),
    addresses: findLinks(linked, ({ hostname }) => !OWN_HOSTS.test(hostname)),
  };
}

/** Whatever a component is, with what may be in it. */
type Part = Partial<Omit<APIMessageTopLevelComponent, 'components' | 'content'>> & {
  components?: Part[];
  accessory?: Part;
  content?: string;
  url?: string;
};

const innerOf = ({ components = [], accessory }: Part): Part[] => [
  ...components,
  ...(accessory ? [accessory] : []),
];

const textsOf = (part: Part): string[] => [
  ...(part.content ? [part.content] : []),
  ...innerOf(part).flatMap(textsOf),
];

const addressesOf = (part: Part): string[] => [
  ...[part.content, part.url].filter((one) => one !== undefined),
  ...innerOf(part).flatMap(addressesOf),
];

const lines = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text?.trim()).join('\n\n');

/** The words as people read them, without Discord’s markup. */
const plainText = (text: string): string =>
  text
    .slice(0, MAX_CHARS)
    .replace(OBJECT, ' ')
    .replace(LINK, '$1')
    .replace(LINE_MARKUP, '')
    .replace(MARKS, '')
    .replace(ESCAPED, '$1')
    .trim();
