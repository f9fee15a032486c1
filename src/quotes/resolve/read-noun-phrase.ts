import type { Phrase, Token } from '../doc.ts';
import type { PersonMention } from '../people/person-mentions.ts';

/** A source phrase taken apart, such as “the director of the harbour, Ann Lee, who resigned”. */
export type NounPhrase = {
  /** The first piece: “the director of the harbour”. */
  head: Phrase;
  /** The token of its noun, “director”; a closing possessive is left out. */
  noun: number;
  /** The second piece: “Ann Lee”. */
  next: Phrase | undefined;
};

// Parts a phrase: “Ann Lee, head of the union”, “Ann Lee (D-Wis.)”, “Ann Lee, who resigned”.
const BREAK = /^(?:[,;:()[\]—–-]|--|and|or|who|whom|whose|which|that|where|when|while)$/u;
// What follows the noun: director *of* the harbour.
const LINK =
  /^(?:about|across|after|against|among|around|as|at|before|behind|between|beyond|by|during|for|from|in|inside|into|near|of|on|outside|over|through|to|under|with|within|without)$/u;

/** Takes a phrase apart without cutting a name; undefined where it holds nothing but marks. */
export function readNounPhrase(
  tokens: Token[],
  mentions: PersonMention[],
  phrase: Phrase,
): NounPhrase | undefined {
  const [head, next] = piecesOf(tokens, mentions, phrase);
  return head && { head, noun: nounOf(tokens, mentions, head), next };
}

/** The pieces between marks and relative words. */
function piecesOf(tokens: Token[], mentions: PersonMention[], { first, last }: Phrase): Phrase[] {
  const pieces: Phrase[] = [];
  let start = first;
  for (let at = first; at <= last + 1; at++) {
    if (at <= last && (!BREAK.test(tokens[at]!.lower) || isInName(mentions, at))) continue;
    if (start < at) pieces.push({ first: start, last: at - 1 });
    start = at + 1;
  }
  return pieces;
}

function nounOf(tokens: Token[], mentions: PersonMention[], { first, last }: Phrase): number {
  let end = first;
  while (end < last && (!LINK.test(tokens[end + 1]!.lower) || isInName(mentions, end + 1))) end++;
  return end > first && /^[’']s?$/u.test(tokens[end]!.text) ? end - 1 : end;
}

const isInName = (mentions: PersonMention[], at: number): boolean =>
  mentions.some(({ name }) => name.first <= at && at <= name.last);
