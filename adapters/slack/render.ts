import type { types } from '@slack/bolt';
import { cutNames } from '../../src/chat/fit/cut-names.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { fitReply, fitUntil, isWhole } from '../../src/chat/fit/fit.ts';
import { choicesOf } from '../../src/chat/reply/choices-of.ts';
import { inItsLanguage } from '../../src/chat/reply/in-its-language.ts';
import { isolate } from '../../src/chat/reply/isolate.ts';
import { pairBlocks } from '../../src/chat/reply/pair-blocks.ts';
import {
  type Block,
  type NoteBlock,
  quotePieces,
  type Reply,
  type ReplyFile,
} from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { numberedButtons, rowsOf } from './layout/buttons.ts';
import { choicesBlock } from './layout/choices.ts';
import { fallbackText } from './layout/fallback-text.ts';
import { gather, type Lone } from './layout/gather.ts';
import { lastLine, sourceLine, whoLine } from './layout/quote-lines.ts';
import { renderChart } from './layout/render-chart.ts';
import { renderDiff } from './layout/render-diff.ts';
import { renderItems } from './layout/render-items.ts';
import { renderStory } from './layout/render-story.ts';
import { oneTable } from './layout/render-table.ts';
import {
  BOLD,
  linked,
  MAX_URL_CHARS,
  pieceWords,
  plainText,
  richText,
  section,
  smallDate,
  smallPrint,
  words,
} from './layout/rich-text.ts';
import { wellFormed } from './layout/well-formed.ts';

export type Message = {
  text: string;
  blocks: types.KnownBlock[];
} & typeof QUIETLY;

/** Links in a message unfold nothing below it, and its text is no markup. */
export const QUIETLY = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

/** Slack refuses a message of more than about 11,000 characters of JSON, fallback text included. */
const MAX_MESSAGE_CHARS = 10_000;
/** What a smaller and smaller fit of the reply starts from. */
const MAX_REPLY_CHARS = 8_000;
const MAX_BLOCKS = 50;
const MAX_TITLE_CHARS = 300;
/** A longer title is written in bold, since Slack refuses it as a header. */
const MAX_HEADER_CHARS = 150;
const MAX_FILE_CHARS = 6_000;
const NAMES = { name: 100, url: MAX_URL_CHARS };
/** Characters of text for each button: where the text must be shorter, fewer buttons stay. */
const CHARS_A_BUTTON = 320;

/**
 * A reply as Block Kit. Words go into rich text and plain text only, where nothing they contain can
 * ping, format or link.
 */
export const renderReply = (reply: Reply, { fileSent = false } = {}): Message =>
  inItsLanguage(reply, () => fitInto(reply, fileSent).message);

/** As much of a reply as its message shows. */
export const fitAnswer = (reply: Reply): Reply => fitInto(reply, false).shown;

/** The same of one of several pages that stand one after the other. */
export const fitPage = (page: Reply): Reply => fitInto({ ...page, inThread: true }, false).shown;

/** Whether a message shows all of a reply, some links of its stories apart. */
export const holds = (reply: Reply): boolean => fitInto(reply, false).isWhole;

function fitInto(reply: Reply, fileSent: boolean) {
  const blocks = reply.blocks.flatMap(parted).map((block) => cutNames(block, NAMES));
  const pages = reply.inThread ? 'all' : 'in place';
  const whole = { ...reply, title: cutText(reply.title, MAX_TITLE_CHARS), blocks };
  return fitUntil(
    MAX_REPLY_CHARS,
    (chars) => {
      const actions = choicesOf(reply)?.length ?? Math.ceil(chars / CHARS_A_BUTTON);
      const shown = fitReply(whole, { chars, blocks: 100, actions, pages });
      return { shown, message: toMessage(shown, fileSent), isWhole: isWhole(whole, shown) };
    },
    ({ message }) =>
      JSON.stringify(message).length <= MAX_MESSAGE_CHARS && message.blocks.length <= MAX_BLOCKS,
  );
}

/** Each item of a list becomes a block, so that fitting drops single items from its end. */
const parted = (block: Block): Block[] =>
  block.kind === 'list' ? block.items.map((item) => ({ ...block, items: [item] })) : [block];

function toMessage(reply: Reply, fileSent: boolean): Message {
  const buttons = numberedButtons();
  const table = oneTable();
  const choices = choicesOf(reply);
  const blocks = [
    ...titleBlocks(reply.title),
    ...gather(reply.blocks).flatMap((part) => {
      if (part.kind === 'list') return renderItems(part.items, buttons);
      if (part.kind === 'pairs')
        return table(part.pairs) ?? part.pairs.flatMap(pairBlocks).flatMap(toBlocks);
      return toBlocks(part);
    }),
    ...(choices
      ? [choicesBlock(choices)]
      : rowsOf(reply.actions.flatMap((action) => buttons.of(action, reply.title)))),
    ...rowsOf(reply.complaint ? buttons.of(reply.complaint, reply.title) : []),
    ...fileBlocks(reply.file, fileSent),
  ];
  const text = fallbackText(reply, fileText(reply.file, fileSent));
  return wellFormed({ text, blocks, ...QUIETLY });
}

/** One that could not be sent is shown as text to copy, if it is short. */
function fileBlocks(file: ReplyFile | undefined, sent: boolean): types.KnownBlock[] {
  if (!file) return [];
  if (sent || file.text.length > MAX_FILE_CHARS)
    return richText(section(words(whereIsFile(file, sent))));
  return richText({
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: file.text }],
  });
}

function fileText(file: ReplyFile | undefined, sent: boolean): string {
  if (!file) return '';
  return sent || file.text.length > MAX_FILE_CHARS ? whereIsFile(file, sent) : file.text;
}

const whereIsFile = ({ name }: ReplyFile, sent: boolean): string =>
  sent
    ? say('{file} is in your direct messages with me.', { file: name })
    : say(
        '{file} could not be sent: this app needs the permissions files:write and im:write. Whoever manages it can install it again from config/slack-manifest.json.',
        { file: name },
      );

function titleBlocks(title: string): types.KnownBlock[] {
  if (title.trim() === '') return [];
  if (title.length > MAX_HEADER_CHARS) return richText(section(words(title, BOLD)));
  return [{ type: 'header', text: plainText(title) }];
}

function toBlocks(block: Lone): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return richText(section(words(block.text)));
    case 'heading':
      return richText(section(words(block.text, BOLD)));
    case 'note':
      return noteBlocks(block);
    case 'report': {
      const { title, url } = block.source;
      const source = sourceLine({ ...block.source, url: null });
      return richText(section([...linked(title, url, BOLD), ...words('\n'), ...source]));
    }
    case 'quote':
      return richText(
        section(whoLine(block)),
        { type: 'rich_text_quote', elements: pieceWords(quotePieces(block)) },
        section(lastLine(block)),
      );
    case 'excerpt':
      return richText(section([...words(`${isolate(block.text)} `), ...sourceLine(block.source)]));
    case 'story':
      return renderStory(block);
    case 'diff':
      return renderDiff(block);
    case 'chart':
      return renderChart(block);
  }
}

function noteBlocks({ text, when }: NoteBlock): types.KnownBlock[] {
  const date = when && smallDate(when.instant);
  const said = when && !date ? `${text} ${when.text}` : text;
  return smallPrint(said, ...(date ? [date] : []));
}
