import type { Span } from '../../model.ts';

/** A longer piece is named by so many of its first and last words. */
const EDGE_WORDS = 5;
/** So many words before a piece tell it from the same words further up. */
const CONTEXT_WORDS = 3;
/** Platforms refuse long addresses; pieces beyond this are not named. */
const MAX_FRAGMENT_CHARS = 1_000;

/**
 * A link that scrolls to a passage and marks each of its pieces: a text fragment with several
 * directives (WICG Scroll to Text Fragment). Of a piece of several paragraphs only the first counts,
 * since the page may divide them differently from our copy.
 */
export function passageUrl(url: string, text: string, spans: Span[]): string {
  const address = url.replace(/#.*$/su, '');
  let fragment = '';
  for (const span of spans) {
    const directive = directiveOf(text, span);
    if (directive === '') continue;
    const longer = fragment ? `${fragment}&text=${directive}` : `#:~:text=${directive}`;
    if (longer.length > MAX_FRAGMENT_CHARS) break;
    fragment = longer;
  }
  return address + fragment;
}

function directiveOf(text: string, { start, end }: Span): string {
  const words = wordsOf(text.slice(start, end).trim().split('\n')[0]!);
  if (words.length === 0) return '';
  const isLong = words.length > 2 * EDGE_WORDS;
  const edges = isLong ? [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)] : [words];
  const named = edges.map(encode).join(',');
  const before = contextOf(text.slice(0, start), edges[0]!);
  return before.length > 0 ? `${encode(before)}-,${named}` : named;
}

/** A browser takes the first place that fits, so words that stand further up need those before. */
function contextOf(before: string, words: string[]): string[] {
  const isRepeated = before.toLowerCase().includes(words.join(' ').toLowerCase());
  return isRepeated ? wordsOf(before.split('\n').at(-1)!).slice(-CONTEXT_WORDS) : [];
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

const encode = (words: string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replace(/[-'()]/gu, escapeSign);

const escapeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
