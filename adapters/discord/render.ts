import {
  type APIContainerComponent,
  type APIFileComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { cutNames } from '../../src/chat/fit/cut-names.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { fitReply, fitUntil, isWhole } from '../../src/chat/fit/fit.ts';
import type { Pages } from '../../src/chat/fit/turn-pages.ts';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import { choicesOf } from '../../src/chat/reply/choices-of.ts';
import { inItsLanguage } from '../../src/chat/reply/in-its-language.ts';
import { isolate } from '../../src/chat/reply/isolate.ts';
import { pairBlocks } from '../../src/chat/reply/pair-blocks.ts';
import {
  type Block,
  type Item,
  mannerParts,
  type NoteBlock,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type Source,
} from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { toChoices } from './layout/choices.ts';
import { layOut, MAX_ACTIONS, type Part } from './layout/lay-out.ts';
import {
  cleanLine,
  escapeLine,
  escapeText,
  heading,
  link,
  MAX_URL_CHARS,
  name,
  small,
  time,
  toWords,
} from './layout/markup.ts';
import { type OwnWords, ownWords } from './layout/own-words.ts';
import { renderChart } from './layout/render-chart.ts';
import { renderDiff } from './layout/render-diff.ts';
import { renderStory } from './layout/render-story.ts';
import { speakerName } from './layout/speaker-name.ts';

/** Discord refuses texts of more than 4,000 characters together. */
const MAX_CHARS = 3_800;
/** It refuses 10,170 bytes, of which each text takes 12 more than its own. */
const MAX_BYTES = 9_500;
const MAX_TITLE_CHARS = 400;
const NAMES = { name: 150, url: MAX_URL_CHARS };

/** A reply as a message that pings nobody, whatever the reply says. */
export function renderMessage(reply: Reply) {
  const message = {
    components: [renderReply(reply)],
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [] },
  };
  if (!reply.file) return message;
  const { name: filename, text } = reply.file;
  const file: APIFileComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${filename}` },
  };
  return {
    ...message,
    components: [...message.components, file],
    files: [{ attachment: Buffer.from(text), name: filename }],
  };
}

/** Escaping makes a text longer, so it is measured afterwards. */
export const renderReply = (reply: Reply): APIContainerComponent =>
  inItsLanguage(reply, () => fitInto(reply).container);

/** Whether a message shows all of a reply, some links of its stories apart. */
export const holds = (reply: Reply): boolean => fitInto(reply).isWhole;

/** One of all pages that stand one after the other, without buttons that lead to the next. */
export const renderPage = (page: Reply): APIContainerComponent => fitInto(page, 'all').container;

/** What of an answer is shown. */
export const fitAnswer = (reply: Reply): Reply => fitInto(reply).shown;

/** What of it is shown. */
export const fitPage = (page: Reply): Reply => fitInto(page, 'all').shown;

function fitInto(reply: Reply, pages: Pages = reply.inThread ? 'all' : 'in place') {
  const blocks = reply.blocks.map((block) => cutNames(block, NAMES));
  const short = { ...reply, title: cutText(reply.title, MAX_TITLE_CHARS), blocks };
  const actions = choicesOf(reply)?.length ?? MAX_ACTIONS;
  return fitUntil(
    MAX_CHARS,
    (chars) => {
      const shown = fitReply(short, { chars, blocks: 40, actions, pages });
      return { container: toContainer(shown), shown, isWhole: isWhole(short, shown) };
    },
    ({ container }) => fits(container),
  );
}

function toContainer(reply: Reply): APIContainerComponent {
  const { title, blocks, actions, pressable } = reply;
  const own = ownWords(pressable);
  const choices = choicesOf(reply);
  const parts = [{ text: heading(title, own) }, ...blocks.flatMap((block) => toParts(block, own))];
  return choices ? layOut(parts, [], toChoices(choices)) : layOut(parts, actions);
}

function toParts(block: Block, own: OwnWords): Part[] {
  switch (block.kind) {
    case 'text':
      return [{ text: `${own(block.text)}\n\n` }];
    case 'heading':
      return [{ text: heading(block.text, own) }];
    case 'note':
      return [{ text: noteLine(block, own) }];
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
      return [{ text: renderStory(block) }];
    case 'list':
      return block.items.map((item, at) => itemPart(item, at === block.items.length - 1, own));
    case 'diff':
      return [{ text: renderDiff(block) }];
    case 'chart':
      return [{ text: renderChart(block) }];
    case 'pair':
      return pairBlocks(block).flatMap((inner) => toParts(inner, own));
  }
}

function noteLine({ text, when }: NoteBlock, own: OwnWords): string {
  const said = own(cleanLine(text));
  if (!when) return `-# ${said}\n\n`;
  const isKnown = Number.isFinite(Date.parse(when.instant));
  return `-# ${said} ${isKnown ? time(when.instant) : escapeLine(when.text)}\n\n`;
}

function itemPart(
  { label, isCommand, detail, url, actions }: Item,
  isLast: boolean,
  own: OwnWords,
): Part {
  const more = detail ? ` · ${escapeLine(detail)}` : '';
  const shown = isCommand ? own(cleanLine(label)) : link(label, url);
  return { text: `- ${shown}${more}${isLast ? '\n\n' : '\n'}`, actions };
}

function whoLine(block: QuoteBlock): string {
  const { role, above } = block;
  if (above?.speaker) return '';
  return `${speakerName(block)}${role ? ` · ${name(role)}` : ''}\n`;
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
  const passage = !above.passage && isWebAddress(source.url) && link(say('passage'), source.url);
  return small([manner, passage, source.remark && name(source.remark)]);
}

/** `-# Reuters · 22 November 2026 14:05 · quote`, the time in the reader's own zone. */
function sourceLine(source: Source, kind?: string): string {
  const { outlet, published, url, sample, about, remark } = source;
  return small([
    link(outlet, url),
    published && time(published),
    kind,
    sample && say('invented sample'),
    about && name(about),
    remark && name(remark),
  ]);
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
