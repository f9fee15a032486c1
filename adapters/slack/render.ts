import type { types } from '@slack/bolt';
import { cutNames } from '../../src/chat/cut-names.ts';
import { cutText, fitReply, fitUntil } from '../../src/chat/fit.ts';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import { isolate, isolateAll } from '../../src/chat/isolate.ts';
import {
  type Action,
  type Block,
  type Item,
  mannerParts,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type ReplyFile,
  replyText,
  type Source,
  storyAsBlocks,
} from '../../src/chat/reply.ts';

type Element = types.RichTextElement;

export type Message = {
  text: string;
  blocks: types.KnownBlock[];
  unfurl_links: false;
  unfurl_media: false;
};

/** Slack refuses a message of more than about 11,000 characters of JSON, fallback text included. */
const MAX_MESSAGE_CHARS = 10_000;
/** What a smaller and smaller fit of the reply starts from. */
const MAX_REPLY_CHARS = 8_000;
const MAX_BLOCKS = 50;
const MAX_ROW_BUTTONS = 25;
const MAX_TITLE_CHARS = 300;
/** A longer title is written in bold, since Slack refuses it as a header. */
const MAX_HEADER_CHARS = 150;
const MAX_NOTE_CHARS = 2_000;
const MAX_FILE_CHARS = 6_000;
const MAX_URL_CHARS = 3_000;
const NAMES = { name: 100, url: MAX_URL_CHARS };
const MAX_LINE_CHARS = 2_000;
const MAX_BUTTON_CHARS = 75;
/** Characters of text for each button: where the text must be shorter, fewer buttons stay. */
const CHARS_A_BUTTON = 320;

/**
 * A reply as Block Kit. Words go into rich text and plain text only, where nothing they contain can
 * ping, format or link.
 */
export function renderReply(reply: Reply, { fileSent = false } = {}): Message {
  const blocks = reply.blocks.flatMap(parted).map((block) => cutNames(block, NAMES));
  const whole = { ...reply, title: cutText(reply.title, MAX_TITLE_CHARS), blocks };
  return fitUntil(
    MAX_REPLY_CHARS,
    (chars) => {
      const actions = Math.ceil(chars / CHARS_A_BUTTON);
      return toMessage(fitReply(whole, { chars, blocks: 100, actions }), fileSent);
    },
    (message) =>
      JSON.stringify(message).length <= MAX_MESSAGE_CHARS && message.blocks.length <= MAX_BLOCKS,
  );
}

/** Each item of a list becomes a block, so that fitting drops single items from its end. */
const parted = (block: Block): Block[] =>
  block.kind === 'list' ? block.items.map((item) => ({ kind: 'list', items: [item] })) : [block];

function toMessage(reply: Reply, fileSent: boolean): Message {
  const buttons = numberedButtons();
  const blocks = [
    ...titleBlocks(reply.title),
    ...gathered(reply.blocks).flatMap((block) =>
      block.kind === 'list'
        ? [...listBlocks(block.items), ...rowsOf(block.items.flatMap(buttons.ofItem))]
        : toBlocks(block),
    ),
    ...rowsOf(reply.actions.flatMap((action) => buttons.of(action, reply.title))),
    ...fileBlocks(reply.file, fileSent),
  ];
  return { text: escapeText(replyText(reply)), blocks, unfurl_links: false, unfurl_media: false };
}

/** Puts the items of a list together again after fitting. */
function gathered(blocks: Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      whole.splice(-1, 1, { kind: 'list', items: [...last.items, ...block.items] });
    else whole.push(block);
  }
  return whole;
}

/** Says where the file is; one that could not be sent is shown as text to copy, if it is short. */
function fileBlocks(file: ReplyFile | undefined, sent: boolean): types.KnownBlock[] {
  if (!file) return [];
  if (sent) return richText(section(words(`${file.name} is in your direct messages with me.`)));
  if (file.text.length > MAX_FILE_CHARS)
    return richText(
      section(
        words(
          `${file.name} could not be sent: this app needs the permissions files:write and im:write. Whoever manages it can install it again from config/slack-manifest.json.`,
        ),
      ),
    );
  return richText({
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: file.text }],
  });
}

function titleBlocks(title: string): types.KnownBlock[] {
  if (title.trim() === '') return [];
  if (title.length > MAX_HEADER_CHARS) return richText(section(words(title, BOLD)));
  return [{ type: 'header', text: plainText(title) }];
}

function toBlocks(block: Exclude<Block, { kind: 'list' }>): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return richText(section(words(block.text)));
    case 'heading':
      return richText(section(words(block.text, BOLD)));
    case 'note':
      return block.text.trim() === ''
        ? []
        : [{ type: 'context', elements: [plainText(cutText(block.text, MAX_NOTE_CHARS))] }];
    case 'report': {
      const { title, url } = block.source;
      const source = sourceLine({ ...block.source, url: null });
      return richText(section([...linked(title, url, BOLD), ...words('\n'), ...source]));
    }
    case 'quote':
      return richText(
        section(whoLine(block)),
        { type: 'rich_text_quote', elements: wordLine(block) },
        section(lastLine(block)),
      );
    case 'excerpt':
      return richText(section([...words(`${isolate(block.text)} `), ...sourceLine(block.source)]));
    case 'story':
      return storyAsBlocks(block).flatMap((part) =>
        part.kind === 'list' ? listBlocks(part.items) : toBlocks(part),
      );
  }
}

function whoLine({ speaker, role, sure, above }: QuoteBlock): Element[] {
  if (above?.speaker) return [];
  const name = words(isolate(speaker), BOLD);
  return [...words(sure ? '' : 'probably '), ...name, ...words(role ? ` · ${isolate(role)}` : '')];
}

function wordLine(block: QuoteBlock): Element[] {
  const pieces = quotePieces(block);
  return isolateAll(pieces.map(({ text }) => text)).flatMap((text, at) =>
    words(text, pieces[at]!.said ? BOLD : undefined),
  );
}

/** Under the heading of a report only what holds for these words: `denied · passage`. */
function lastLine(block: QuoteBlock): Element[] {
  const { source, above } = block;
  const manner = mannerParts(block).join(' · ');
  if (!above) return sourceLine(source, manner);
  const { url, remark } = source;
  const passage =
    above.passage || !isLinked(url) ? [] : [...words(' · '), ...linked('passage', url)];
  return [...words(manner), ...passage, ...words(remark ? ` · ${isolate(remark)}` : '')];
}

function listBlocks(items: Item[]): types.KnownBlock[] {
  const elements = items.map(({ label, detail, url }) =>
    section([...linked(label, url), ...words(detail ? `: ${detail}` : '')]),
  );
  return richText({
    type: 'rich_text_list',
    style: 'bullet',
    elements: elements.filter((item) => item.elements.length > 0),
  });
}

/** `Reuters · 22 Nov 2026, 14:05 · quote`, the time in the reader's own zone. */
function sourceLine(source: Source, kind?: string): Element[] {
  const { outlet, url, published, sample, about, remark } = source;
  const end = [
    kind,
    sample && 'invented sample',
    about && isolate(about),
    remark && isolate(remark),
  ]
    .filter(Boolean)
    .map((part) => ` · ${part}`);
  const date = published === null ? [] : [...words(' · '), ...dateElements(published)];
  return [...linked(outlet, url), ...date, ...words(end.join(''))];
}

function dateElements(instant: string): Element[] {
  const timestamp = Math.floor(Date.parse(instant) / 1000);
  const shown = instant.slice(0, 16).replace('T', ' ');
  if (!Number.isFinite(timestamp)) return words(shown);
  const format = '{date_short_pretty}, {time}';
  return [{ type: 'date', timestamp, format, fallback: `${shown} UTC` }];
}

const BOLD = { bold: true } as const;

const words = (text: string, style?: { bold: true }): Element[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }];

const isLinked = (url: string | null): url is string =>
  isWebAddress(url) && url.length <= MAX_URL_CHARS;

const linked = (label: string, url: string | null, style?: { bold: true }): Element[] =>
  isLinked(url) && label !== ''
    ? [{ type: 'link', url, text: isolate(label), ...(style && { style }) }]
    : words(isolate(label), style);

const section = (elements: Element[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

/** Parts without words are left out, since Slack refuses them. */
function richText(...parts: types.RichTextBlockElement[]): types.KnownBlock[] {
  const elements = parts.filter((part) => part.elements.length > 0);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** Buttons whose ids are unique in their message. A line too long for Slack gets no button. */
function numberedButtons() {
  let number = 0;
  const make = ({ line, style }: Action, text: string, spoken: string): types.Button[] =>
    line.trim() === '' || line.length > MAX_LINE_CHARS || text.trim() === ''
      ? []
      : [
          {
            type: 'button',
            action_id: `line:${number++}`,
            value: line,
            text: plainText(cutText(text, MAX_BUTTON_CHARS)),
            accessibility_label: cutText(spoken, MAX_BUTTON_CHARS),
            ...(style !== 'plain' && { style }),
          },
        ];
  return {
    /** Screen readers say the message's title, too, for those who step from button to button. */
    of: (action: Action, title: string) => make(action, action.label, `${action.label}: ${title}`),
    ofItem: ({ label, action }: Item) => {
      const text =
        !action || action.label.includes(label) ? action?.label : nameBoth(action, label);
      return action && text ? make(action, text, text) : [];
    },
  };
}

const nameBoth = (action: Action, item: string): string => `${action.label}: ${item}`;

function rowsOf(buttons: types.Button[]): types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  for (let at = 0; at < buttons.length; at += MAX_ROW_BUTTONS)
    rows.push({ type: 'actions', elements: buttons.slice(at, at + MAX_ROW_BUTTONS) });
  return rows;
}

/** Escapes the fallback text, which Slack reads as its own markup. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
