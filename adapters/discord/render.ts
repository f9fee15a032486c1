import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { cutNames } from '../../src/chat/cut-names.ts';
import { cutText, fitReply, fitUntil } from '../../src/chat/fit.ts';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import { isolate } from '../../src/chat/isolate.ts';
import {
  type Action,
  type Block,
  mannerParts,
  type Piece,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type Source,
  storyAsBlocks,
} from '../../src/chat/reply.ts';

/** Discord refuses texts of more than 4,000 characters together. */
const MAX_CHARS = 3_800;
/** It refuses 10,170 bytes, of which each text takes 12 more than its own. */
const MAX_BYTES = 9_500;
const MAX_COMPONENTS = 40;
const MAX_ROW_BUTTONS = 5;
const MAX_ACTIONS = 25;
const MAX_TITLE_CHARS = 400;
const MAX_URL_CHARS = 1_500;
const NAMES = { name: 150, url: MAX_URL_CHARS };
const MAX_LABEL_CHARS = 80;
const MAX_CUSTOM_ID_CHARS = 100;

// what Discord reads as markup, mention, time, emoji or link anywhere
const MARKUP = /[\\*_~|`[\]()<>@#:]/gu;
// what it reads as markup only at the start of a line: `-`, `+`, `1.`
const LINE_MARKUP = /^([^\S\n]*\d*)([-+.])/gmu;
// whatever somebody's screen shows as a new line
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
// control characters, and those that turn the direction of the text after them
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
// what would end the address of a link
const URL_MARKUP = /[()[\]<>`\\]/gu;
// what Discord would read as markup in the text of a link
const LABEL_MARKUP = /[\\*_~|`[\]<>@#]|:(?=[^\s\d])/gu;
// `3:quotes peskov`: the button's position, then its line
const CUSTOM_ID = /^\d+:(.*)$/su;

const STYLES: Record<Action['style'], APIButtonComponentWithCustomId['style']> = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
};

/** A stretch of the message, with a button beside it where there is an action. */
type Part = { text: string; action?: Action | null };

/** A reply as a message that pings nobody, whatever the reply says. */
export function renderMessage(reply: Reply) {
  const message = {
    components: [renderReply(reply)],
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [] },
  };
  if (!reply.file) return message;
  const { name, text } = reply.file;
  const file: APIFileComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${name}` },
  };
  return {
    ...message,
    components: [...message.components, file],
    files: [{ attachment: Buffer.from(text), name }],
  };
}

/** Escaping makes a text longer, so it is measured afterwards. */
export function renderReply(reply: Reply): APIContainerComponent {
  const blocks = reply.blocks.map((block) => cutNames(block, NAMES));
  const short = { ...reply, title: cutText(reply.title, MAX_TITLE_CHARS), blocks };
  return fitUntil(
    MAX_CHARS,
    (chars) => layOut(fitReply(short, { chars, blocks: 40, actions: MAX_ACTIONS })),
    fits,
  );
}

export const lineOfButton = (customId: string): string => CUSTOM_ID.exec(customId)?.[1] ?? customId;

function layOut({ title, blocks, actions }: Reply): APIContainerComponent {
  const rows = toRows(actions.filter(isPressable).map(toButton));
  const inRows = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  // A section is three components, and the text after it a fourth.
  const sections = Math.floor((MAX_COMPONENTS - 2 - inRows) / 4);
  const parts = [{ text: heading(title) }, ...blocks.flatMap(toParts)];
  const texts = joinTexts(keepActions(parts, sections)).map(toComponent);
  return { type: ComponentType.Container, components: [...texts, ...rows] };
}

function toParts(block: Block): Part[] {
  switch (block.kind) {
    case 'text':
      return [{ text: `${escapeText(block.text)}\n\n` }];
    case 'heading':
      return [{ text: heading(block.text) }];
    case 'note':
      return [{ text: `-# ${escapeLine(block.text)}\n\n` }];
    case 'report': {
      const { title, url } = block.source;
      const source = sourceLine({ ...block.source, url: null }).trimEnd();
      return [{ text: `**${link(title, url)}**\n${source}\n` }];
    }
    case 'quote':
      return [{ text: `${whoLine(block)}${wordLines(block)}\n${lastLine(block)}` }];
    case 'excerpt':
      return [{ text: `${isolate(escapeText(block.text))}\n${sourceLine(block.source)}` }];
    case 'story':
      return storyAsBlocks(block).flatMap(toParts);
    case 'list':
      return block.items.map(({ label, detail, url, action }, index) => {
        const more = detail ? ` · ${escapeLine(detail)}` : '';
        const end = index === block.items.length - 1 ? '\n\n' : '\n';
        return { text: `- ${link(label, url)}${more}${end}`, action };
      });
  }
}

function whoLine({ speaker, role, sure, above }: QuoteBlock): string {
  if (above?.speaker) return '';
  return `${sure ? '' : 'probably '}**${name(speaker)}**${role ? ` · ${name(role)}` : ''}\n`;
}

function wordLines(block: QuoteBlock): string {
  const words = isolate(quotePieces(block).map(toWords).join(''));
  return `> ${words.replaceAll('\n', '\n> ')}`;
}

/** Under the heading of a report only what holds for these words: `-# denied · passage`. */
function lastLine(block: QuoteBlock): string {
  const { source, above } = block;
  const manner = mannerParts(block).join(' · ');
  if (!above) return sourceLine(source, manner);
  const passage = !above.passage && isWebAddress(source.url) && link('passage', source.url);
  return small([manner, passage, source.remark && name(source.remark)]);
}

/** What was said within a clause is bold, line by line, since bold ends with its line. */
function toWords({ text, said }: Piece): string {
  const words = escapeText(text);
  return said ? words.replace(/\S(?:.*\S)?/gu, '**$&**') : words;
}

const heading = (text: string): string => (text ? `### ${escapeLine(text)}\n` : '');
const name = (text: string): string => isolate(escapeLine(text));
const small = (parts: unknown[]): string => `-# ${parts.filter(Boolean).join(' · ')}\n\n`;

/** `-# Reuters · 22 November 2026 14:05 · quote`, the time in the reader's own zone. */
function sourceLine(source: Source, kind?: string): string {
  const { outlet, published, url, sample, about, remark } = source;
  const time = published && `<t:${Math.floor(Date.parse(published) / 1000)}:f>`;
  return small([
    link(outlet, url),
    time,
    kind,
    sample && 'invented sample',
    about && name(about),
    remark && name(remark),
  ]);
}

/** A link's text would show backslashes, so markup there becomes wide letters that look alike. */
function link(text: string, url: string | null): string {
  const address = isWebAddress(url) && toAddress(url);
  if (!address) return name(text);
  const label = clean(text)
    .replace(/\s+/gu, ' ')
    .replace(LABEL_MARKUP, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  return `[${isolate(label.trim()) || new URL(url).hostname}](${address})`;
}

function toAddress(url: string): string | undefined {
  const address = new URL(url).href.replace(
    URL_MARKUP,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length > MAX_URL_CHARS ? undefined : address;
}

const clean = (text: string): string =>
  text.toWellFormed().replace(BREAK, '\n').replace(INVISIBLE, '');

/** Plain text as Discord shows it unchanged. */
export const escapeText = (text: string): string =>
  clean(text).replace(MARKUP, '\\$&').replace(LINE_MARKUP, '$1\\$2');

const escapeLine = (text: string): string => escapeText(clean(text).replace(/\s+/gu, ' ').trim());

/** Keeps as many buttons beside the text as there is room for. */
function keepActions(parts: Part[], room: number): Part[] {
  let left = room;
  return parts.map(({ text, action }) =>
    action && isPressable(action) && left-- > 0 ? { text, action } : { text },
  );
}

function joinTexts(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts.filter(({ text }) => text.trim() !== '')) {
    const last = joined.at(-1);
    if (last && !last.action && !part.action) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined.length > 0 ? joined : [{ text: '…' }];
}

function toComponent({ text, action }: Part, index: number): APIComponentInContainer {
  const display = { type: ComponentType.TextDisplay, content: text.trim() } as const;
  if (!action) return display;
  const accessory = toButton(action, MAX_ACTIONS + index);
  return { type: ComponentType.Section, components: [display], accessory };
}

/** Discord demands unique ids, so the position tells buttons with the same line apart. */
const toButton = ({ label, line, style }: Action, position: number) => ({
  type: ComponentType.Button as const,
  style: STYLES[style],
  label: cutText(clean(label).replace(/\s+/gu, ' ').trim() || line, MAX_LABEL_CHARS),
  custom_id: `${position}:${line}`,
});

/** Lines in answers have been shortened, but not those in posts. A button too long is left out. */
const isPressable = ({ line }: Action): boolean =>
  line !== '' && line.length <= MAX_CUSTOM_ID_CHARS - 3;

function toRows(buttons: APIButtonComponentWithCustomId[]) {
  const starts = buttons.map((_, index) => index).filter((index) => index % MAX_ROW_BUTTONS === 0);
  return starts.map((start) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(start, start + MAX_ROW_BUTTONS),
  }));
}

function fits({ components }: APIContainerComponent): boolean {
  const texts = components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return component.content;
    return component.type === ComponentType.Section
      ? component.components.map(({ content }) => content)
      : [];
  });
  const all = texts.join('');
  return all.length <= MAX_CHARS && Buffer.byteLength(all) <= MAX_BYTES;
}
