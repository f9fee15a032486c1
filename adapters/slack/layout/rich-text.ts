import type { types } from '@slack/bolt';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { isWebAddress } from '../../../src/chat/is-web-address.ts';
import { isolate, isolateAll } from '../../../src/chat/reply/isolate.ts';
import type { Piece } from '../../../src/chat/reply/reply.ts';

export type Element = types.RichTextElement;

export const MAX_URL_CHARS = 3_000;
const MAX_SMALL_CHARS = 2_000;

export const BOLD = { bold: true } as const;
export const STRUCK = { strike: true } as const;

type Look = typeof BOLD | typeof STRUCK;

export const words = (text: string, style?: Look): Element[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }];

export const isLinked = (url: string | null): url is string =>
  isWebAddress(url) && url.length <= MAX_URL_CHARS;

export const linked = (label: string, url: string | null, style?: Look): Element[] =>
  isLinked(url) && label !== ''
    ? [{ type: 'link', url, text: isolate(label), ...(style && { style }) }]
    : words(isolate(label), style);

export const section = (elements: Element[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

/** Parts without words are left out, since Slack refuses them. */
export function richText(...parts: types.RichTextBlockElement[]): types.KnownBlock[] {
  const elements = parts.filter((part) => part.elements.length > 0);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

export const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** A line below a block; nothing where there are no words for it. */
export function smallPrint(text: string, ...behind: types.MrkdwnElement[]): types.KnownBlock[] {
  const words = text.trim() === '' ? [] : [plainText(cutText(text, MAX_SMALL_CHARS))];
  const elements = [...words, ...behind];
  return elements.length > 0 ? [{ type: 'context', elements }] : [];
}

/** Words of one look as one element, since each takes room of its own. */
export function joined(elements: Element[]): Element[] {
  const whole: Element[] = [];
  for (const element of elements) {
    const last = whole.at(-1);
    if (element.type !== 'text' || last?.type !== 'text' || element.style !== last.style)
      whole.push(element);
    else whole.splice(-1, 1, { ...last, text: last.text + element.text });
  }
  return whole;
}

/** What was said within a clause is bold. */
export const pieceWords = (pieces: Piece[]): Element[] =>
  isolateAll(pieces.map(({ text }) => text)).flatMap((text, at) =>
    words(text, pieces[at]!.said ? BOLD : undefined),
  );

/** The instant in the reader's own zone. */
export function dateElements(instant: string): Element[] {
  const timestamp = Math.floor(Date.parse(instant) / 1000);
  const fallback = utcText(instant);
  if (!Number.isFinite(timestamp)) return words(fallback);
  return [{ type: 'date', timestamp, format: DATE_FORMAT, fallback: `${fallback} UTC` }];
}

/** The same for small print; undefined where the instant is none. */
export function smallDate(instant: string): types.MrkdwnElement | undefined {
  const timestamp = Math.floor(Date.parse(instant) / 1000);
  if (!Number.isFinite(timestamp)) return undefined;
  const fallback = `${utcText(new Date(instant).toISOString())} UTC`;
  return { type: 'mrkdwn', text: `<!date^${timestamp}^${DATE_FORMAT}|${fallback}>` };
}

const DATE_FORMAT = '{date_short_pretty}, {time}';

const utcText = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
