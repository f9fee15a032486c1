import type { View } from './view.ts';

/** Words of a name before the colon of a transcript's line, at most. */
const MAX_NAME_WORDS = 5;

/** “MARTIN ROE: We shall see.” */
export function readTranscript(view: View, first: number, last: number): void {
  const { tokens, words, transcript } = view;
  const start = words[first]!.mark ? first + 1 : first;
  let at = start;
  while (at <= last && at - start < MAX_NAME_WORDS && /^[\p{Lu}.]/u.test(tokens[at]!.text)) at++;
  if (at === start || at > last || tokens[at]!.text !== ':') return;
  transcript.fill(1, start, at);
  transcript[at] = 2;
  transcript.fill(3, at + 1, last + 1);
}
