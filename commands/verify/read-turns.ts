import type { Brought } from './finding.ts';

const BULLET = '(?:[-–—•*]|\\d{1,3}[.)])';
// `Ann Lee: we go`, `MAYOR LEE (from the floor): we go`, `[00:12] Lee: we go`, `- Q: Will you?`
const LABELLED = new RegExp(
  `^(?:${BULLET} +)?(?:[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]? +)?(\\p{Lu}[\\p{L}\\p{M}.,'’ -]{0,60}?)(?: ?\\([^()]{1,40}\\))?: +(\\S.*)$`,
  'u',
);
// `We go – Ann Lee`, `1. We go. (Ann Lee)`
const SIGNED = new RegExp(
  `^(?:${BULLET} +)?(.*\\S) +(?:[–—-]{1,2} *|\\()(\\p{Lu}[\\p{L}\\p{M}.,'’ -]{1,60}?)\\)?[.]?$`,
  'u',
);
const ASKED = /^(?:q|a|question|answer)$/iu;
const MAX_LABEL_WORDS = 6;
const MIN_TURNS = 2;

/**
 * What is said in a transcript or a list without quotation marks, where lines begin or end with who
 * speaks; what stands in a line of its own below belongs to the turn. Undefined where fewer than half
 * of the lines are so, or than two.
 */
export function readTurns(text: string): Brought[] | undefined {
  const lines = text.split(/\n+/u).map((line) => line.trim());
  const first = lines.findIndex((line) => turnOf(line));
  const turns: Brought[] = [];
  if (first < 0) return undefined;
  for (const line of lines.slice(first)) {
    const turn = turnOf(line);
    const last = turns.at(-1);
    if (turn) turns.push(turn);
    else if (last) turns.splice(-1, 1, { ...last, words: `${last.words} ${line}` });
  }
  const isTranscript = turns.length >= MIN_TURNS && turns.length * 2 >= lines.length;
  return isTranscript ? turns : undefined;
}

function turnOf(line: string): Brought | undefined {
  const [, label, said] = LABELLED.exec(line) ?? [];
  if (label && said && isShort(label))
    return { words: said, speaker: ASKED.test(label) ? null : label };
  const [, words, signature] = SIGNED.exec(line) ?? [];
  return words && signature && isShort(signature) ? { words, speaker: signature } : undefined;
}

const isShort = (name: string): boolean => name.split(' ').length <= MAX_LABEL_WORDS;
