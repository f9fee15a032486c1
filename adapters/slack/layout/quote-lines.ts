import { isolate } from '../../../src/chat/reply/isolate.ts';
import { mannerParts, type QuoteBlock, type Source } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { dateElements, type Element, isLinked, linked, words } from './rich-text.ts';
import { speakerName } from './speaker-name.ts';

/** Above the words: who speaks, and as what; nothing where that stands above. */
export function whoLine(block: QuoteBlock): Element[] {
  const { role, above } = block;
  if (above?.speaker) return [];
  return [...speakerName(block), ...words(role ? ` · ${isolate(role)}` : '')];
}

/** Under the heading of a report only what holds for these words: `denied · passage`. */
export function lastLine(block: QuoteBlock): Element[] {
  const { source, above } = block;
  const manner = mannerParts(block).join(' · ');
  if (!above) return sourceLine(source, manner);
  const { url, remark } = source;
  const passage =
    above.passage || !isLinked(url) ? [] : [...words(' · '), ...linked(say('passage'), url)];
  return [...words(manner), ...passage, ...words(remark ? ` · ${isolate(remark)}` : '')];
}

/** `Reuters · 22 Nov 2026, 14:05 · quote`, the time in the reader's own zone. */
export function sourceLine(source: Source, kind?: string): Element[] {
  const { outlet, url, published, sample, about, remark } = source;
  const end = [
    kind,
    sample && say('invented sample'),
    about && isolate(about),
    remark && isolate(remark),
  ]
    .filter(Boolean)
    .map((part) => ` · ${part}`);
  const date = published === null ? [] : [...words(' · '), ...dateElements(published)];
  return [...linked(outlet, url), ...date, ...words(end.join(''))];
}
