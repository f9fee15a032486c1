import type { Token } from '../doc.ts';
import type { WordView } from './word-view.ts';

/** Words as they are seen, and what is told of each here. */
type Lines = { tokens: Token[]; words: WordView[]; transcript: Uint8Array };

/** Words of a name before the colon of a transcript's line, at most. */
const MAX_NAME_WORDS = 5;

/** “MARTIN ROE: We shall see.” */
export function readTranscript(
  { tokens, words, transcript }: Lines,
  first: number,
  last: number,
): void {
  const start = words[first]!.mark ? first + 1 : first;
  let at = start;
  while (at <= last && at - start < MAX_NAME_WORDS && /^[\p{Lu}.]/u.test(tokens[at]!.text)) at++;
  if (at === start || at > last || tokens[at]!.text !== ':') return;
  transcript.fill(1, start, at);
  transcript[at] = 2;
  transcript.fill(3, at + 1, last + 1);
}
