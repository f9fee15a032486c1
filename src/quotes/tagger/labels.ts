/** What a token is part of, begun or gone on with: a source, a cue, the content of speech, or nothing. */
export const LABELS = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
] as const;
export const COUNT = LABELS.length;

/** Whether label `next` may follow `previous` (−1: the paragraph's start): nothing goes on that was not begun. */
export function mayFollow(previous: number, next: number): boolean {
  return next === 0 || next % 2 === 1 || previous === next || previous === next - 1;
}
