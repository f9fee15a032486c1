import type { Phrase, Token } from '../doc.ts';
import type { PersonMention } from '../people/mentions.ts';

// Parts a source phrase: “Ann Lee, head of the union”, “Ann Lee (D-Wis.)”, “Ann Lee, who resigned”.
const BREAK = /^(?:[,;:()[\]—–-]|--|and|or|who|whom|whose|which|that|where|when|while)$/u;
// Where the head of a noun phrase ends: director | of the harbour.
const LINK =
  /^(?:about|across|after|against|among|around|as|at|before|behind|between|beyond|by|during|for|from|in|inside|into|near|of|on|outside|over|through|to|under|with|within|without)$/u;

/** The pieces of a phrase between marks and relative words; names are never cut. */
export function piecesOf(
  tokens: Token[],
  mentions: PersonMention[],
  { first, last }: Phrase,
): Phrase[] {
  const pieces: Phrase[] = [];
  let start = first;
  for (let at = first; at <= last + 1; at++) {
    if (at <= last && (!BREAK.test(tokens[at]!.lower) || isInName(mentions, at))) continue;
    if (start < at) pieces.push({ first: start, last: at - 1 });
    start = at + 1;
  }
  return pieces;
}

/** The last token of the head: of “the director of the harbour”, “director”; a closing possessive is left out. */
export function headEnd(
  tokens: Token[],
  mentions: PersonMention[],
  { first, last }: Phrase,
): number {
  let end = first;
  while (end < last && (!LINK.test(tokens[end + 1]!.lower) || isInName(mentions, end + 1))) end++;
  return end > first && /^[’']s?$/u.test(tokens[end]!.text) ? end - 1 : end;
}

const isInName = (mentions: PersonMention[], at: number): boolean =>
  mentions.some(({ name }) => name.first <= at && at <= name.last);
