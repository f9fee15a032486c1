import type { types } from '@slack/bolt';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import { isolate, isolateAll } from '../../src/chat/isolate.ts';
import type { Piece } from '../../src/chat/reply.ts';

export type Element = types.RichTextElement;

export const MAX_URL_CHARS = 3_000;

export const BOLD = { bold: true } as const;

export const words = (text: string, style?: { bold: true }): Element[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }];

export const isLinked = (url: string | null): url is string =>
  isWebAddress(url) && url.length <= MAX_URL_CHARS;

export const linked = (label: string, url: string | null, style?: { bold: true }): Element[] =>
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
