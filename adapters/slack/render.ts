import type { types } from '@slack/bolt';
import { cutText, fitReply, fitUntil } from '../../src/chat/fit.ts';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import {
  type Action,
  type Block,
  type Item,
  quoteText,
  type Reply,
  type ReplyFile,
  replyText,
  type Source,
} from '../../src/chat/reply.ts';

type Element = types.RichTextElement;

export type Message = {
  text: string;
  blocks: types.KnownBlock[];
  unfurl_links: false;
  unfurl_media: false;
};

/** Slack refuses a message of more than about 11,000 characters, blocks and fallback together. */
const SIZE = 10_000;
const BLOCKS = 50;
const BUTTONS = 25;
const TITLE = 300;
const NAME = 100;
const FILE = 6_000;
const MAX_URL_CHARS = 3_000;

/**
 * A reply as Block Kit. Words go into rich text and plain text only, where nothing they contain can
 * ping, format or link. The size of the JSON is what counts, so a smaller fit is tried until it is right.
 */
export function render(reply: Reply): Message {
  const blocks = reply.blocks.flatMap(parted).map(cutNames);
  const whole = { ...reply, title: cutText(reply.title, TITLE), blocks };
  return fitUntil(
    8_000,
    (chars) => toMessage(fitReply(whole, { chars, blocks: 100, actions: Math.ceil(chars / 320) })),
    (message) => JSON.stringify(message).length <= SIZE && message.blocks.length <= BLOCKS,
  );
}

/** A list is fitted item by item: what is too much for one message goes from its end. */
const parted = (block: Block): Block[] =>
  block.kind === 'list' ? block.items.map((item) => ({ kind: 'list', items: [item] })) : [block];

/** Fitting cuts an article's words, not names: a feed may call itself anything. */
function cutNames(block: Block): Block {
  if (block.kind !== 'quote' && block.kind !== 'excerpt') return block;
  const source = { ...block.source, outlet: cutText(block.source.outlet, NAME) };
  if (block.kind === 'excerpt') return { ...block, source };
  const role = block.role && cutText(block.role, NAME);
  return { ...block, speaker: cutText(block.speaker, NAME), role, source };
}

function toMessage(reply: Reply): Message {
  const buttons = numberedButtons();
  const blocks = [
    ...titleBlocks(reply.title),
    ...gathered(reply.blocks).flatMap((block) =>
      block.kind === 'list'
        ? [...listBlocks(block.items), ...rowsOf(block.items.flatMap(buttons.ofItem))]
        : toBlocks(block),
    ),
    ...rowsOf(reply.actions.flatMap((action) => buttons.of(action, reply.title))),
    ...fileBlocks(reply.file),
  ];
  return { text: escapeText(replyText(reply)), blocks, unfurl_links: false, unfurl_media: false };
}

/** Items that were fitted one by one become one list again. */
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

/** An app may not upload files without asking for more rights, so a short one comes as text to copy. */
function fileBlocks(file: ReplyFile | undefined): types.KnownBlock[] {
  if (!file) return [];
  if (file.text.length > FILE)
    return richText(
      section(
        words(`${file.name} is too long for a message here; the newsroom’s page has it whole.`),
      ),
    );
  return richText({
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: file.text }],
  });
}

function titleBlocks(title: string): types.KnownBlock[] {
  if (title.trim() === '') return [];
  if (title.length > 150) return richText(section(words(title, { bold: true })));
  return [{ type: 'header', text: plainText(title) }];
}

function toBlocks(block: Exclude<Block, { kind: 'list' }>): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return richText(section(words(block.text)));
    case 'heading':
      return richText(section(words(block.text, { bold: true })));
    case 'note':
      return block.text.trim() === ''
        ? []
        : [{ type: 'context', elements: [plainText(cutText(block.text, 2_000))] }];
    case 'quote': {
      const probably = words(block.sure ? '' : 'probably ');
      const role = words(block.role ? ` · ${block.role}` : '');
      return richText(
        section([...probably, ...words(block.speaker, { bold: true }), ...role]),
        { type: 'rich_text_quote', elements: words(quoteText(block)) },
        section(sourceLine(block.source)),
      );
    }
    case 'excerpt':
      return richText(section([...words(`${block.text} `), ...sourceLine(block.source)]));
  }
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

/** `Reuters · 22 Nov 2026, 14:05` in the reader's own zone. */
function sourceLine({ outlet, url, published, sample, remark }: Source): Element[] {
  const seconds = Math.floor(Date.parse(published) / 1000);
  const shown = published.slice(0, 16).replace('T', ' ');
  const date: Element[] = Number.isFinite(seconds)
    ? [
        {
          type: 'date',
          timestamp: seconds,
          format: '{date_short_pretty}, {time}',
          fallback: `${shown} UTC`,
        },
      ]
    : words(shown);
  const end = `${sample ? SAMPLE : ''}${remark ? ` · ${remark}` : ''}`;
  return [...linked(outlet, url), ...words(' · '), ...date, ...words(end)];
}

const SAMPLE = ' · invented sample';

const words = (text: string, style?: { bold: true }): Element[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }];

const linked = (label: string, url: string | null): Element[] =>
  isWebAddress(url) && url.length <= MAX_URL_CHARS && label !== ''
    ? [{ type: 'link', url, text: label }]
    : words(label);

const section = (elements: Element[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

/** Slack refuses rich text without words, so such parts are left out. */
function richText(...parts: types.RichTextBlockElement[]): types.KnownBlock[] {
  const elements = parts.filter((part) => part.elements.length > 0);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** Buttons with names that are unique in their message. A line too long for Slack gets no button. */
function numberedButtons() {
  let number = 0;
  const make = ({ line, style }: Action, text: string, spoken: string): types.Button[] =>
    line.trim() === '' || line.length > 2_000 || text.trim() === ''
      ? []
      : [
          {
            type: 'button',
            action_id: `line:${number++}`,
            value: line,
            text: plainText(cutText(text, 75)),
            accessibility_label: cutText(spoken, 75),
            ...(style !== 'plain' && { style }),
          },
        ];
  return {
    /** Spoken with the message's title, for those who step from button to button. */
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
  for (let at = 0; at < buttons.length; at += BUTTONS)
    rows.push({ type: 'actions', elements: buttons.slice(at, at + BUTTONS) });
  return rows;
}

/** For the fallback text, which Slack reads as its own markup. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
