import { plainText } from '../plain-text.ts';

// Elements within a line: they part no words
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|s|small|span|strong|sub|sup|time|u|wbr)\b(?:=\s*(?:"[^"]*"|'[^']*')|[^<>])*>?/giu;
// The parts of an address that Mastodon hides
const INVISIBLE = /<span class="invisible">[^<>]{0,2000}<\/span>/giu;
const QUOTE_START = /<q(?:\s[^<>]{0,2000})?>/giu;
const QUOTE_END = /<\/q>/giu;
const MAX_CHARS = 20_000;

/** The words of a feed's field on one line: `#<span>ferry</span>` is one word. */
export function lineOf(html: string | undefined): string {
  const head = (html ?? '').slice(0, MAX_CHARS);
  if (!head.includes('<')) return plainText(head);
  return plainText(
    head
      .replace(INVISIBLE, '')
      .replace(INLINE, '')
      .replace(QUOTE_START, '“')
      .replace(QUOTE_END, '”'),
  );
}
