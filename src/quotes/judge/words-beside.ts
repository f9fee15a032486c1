import type { Token } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

const KINDS = [
  ',',
  ':',
  '. ? ! ;',
  'the a an',
  'of for in on at by to with from as about',
  'that',
  "'s ’s",
  'and or',
  'called named dubbed titled entitled term phrase word so-called known labelled labeled',
  'his her their its my our your',
];
const KIND = new Map(
  KINDS.flatMap((words, kind) => words.split(' ').map((word) => [word, kind + 1] as const)),
);
const CAPITAL = /^\p{Lu}/u;

/** What kind of word stands beside, 0 for none: whether a quotation opens after “called” or after a comma. */
export function companyKind(token: Token | undefined): number {
  if (!token) return 0;
  const other = KINDS.length + (CAPITAL.test(token.text) ? 1 : 2);
  return KIND.get(token.lower) ?? other;
}

/** A cue further off than this is somebody else's. */
const BESIDE = 9;

/** Tokens to the nearest cue after a segment, and before it. */
export function cuesBeside(segments: Segment[], { first, last }: Segment): number[] {
  let after = BESIDE;
  let before = BESIDE;
  for (const { role, ...cue } of segments) {
    if (cue.first > last + BESIDE) break;
    if (role !== 'cue') continue;
    if (cue.first > last) after = Math.min(after, cue.first - last);
    if (cue.last < first) before = Math.min(before, first - cue.last);
  }
  return [after, before];
}
