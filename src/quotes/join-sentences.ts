import type { Sentence, Span } from '../model.ts';
import type { Stretch } from './find-stretches.ts';

type Joined = Span & { paragraph: number };

// The end of a sentence that closes a quotation; its stop is captured.
const CLOSED = /([.?!])(?:["”’»]|''|’’)$/u;
// What follows a question or shout: up to four words, a verb of saying, and little more.
const SHORT_CUE =
  /^(?:\S+ ){1,4}?(?:said|asked|asks|says|wrote|added|told|demanded|shouted|replied)\b[^“”"]{0,60}$/u;
// “…” — Jane Doe
const SIGNATURE = /^(?:[—–\u2015-]|--) ?\p{Lu}[^.!?“”"]{1,60}\.?$/u;

/**
 * Joins sentences of one paragraph that belong together: those within one stretch, and a quotation
 * with what tells its speaker (`“Why now?” she asked`, `“Go.” — Ann Lee`).
 */
export function joinSentences(text: string, sentences: Sentence[], stretches: Stretch[]): Joined[] {
  const joined: Joined[] = [];
  let stretch = 0;
  for (const { start, end, paragraph } of sentences) {
    while (stretch < stretches.length && stretches[stretch]!.end < start) stretch++;
    const before = joined.at(-1);
    const goesOn =
      before?.paragraph === paragraph &&
      (isInside(stretches[stretch], start) ||
        tellsSpeaker(text.slice(before.end - 3, before.end), text.slice(start, end)));
    if (goesOn) before.end = end;
    else joined.push({ start, end, paragraph });
  }
  return joined;
}

const isInside = (stretch: Stretch | undefined, at: number): boolean =>
  stretch !== undefined && stretch.start < at && at < stretch.end;

/** Whether `sentence` tells the speaker of a quotation that ends in `tail`. */
function tellsSpeaker(tail: string, sentence: string): boolean {
  const stop = CLOSED.exec(tail)?.[1];
  if (stop === undefined) return false;
  return (stop !== '.' && SHORT_CUE.test(sentence)) || SIGNATURE.test(sentence);
}
