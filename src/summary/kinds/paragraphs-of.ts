import type { Sentence } from '../../model.ts';

/** A paragraph by the indices of its first and last sentence, with its beginning and its length. */
export type Paragraph = { first: number; last: number; opening: string; chars: number };

/** No label or heading is longer. */
const MAX_OPENING_CHARS = 120;

export function paragraphsOf(sentences: Sentence[], text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  sentences.forEach(({ paragraph, start, end }, at) => {
    const current = paragraphs.at(-1);
    if (current && sentences[current.last]!.paragraph === paragraph) {
      current.last = at;
      current.chars = end - sentences[current.first]!.start;
    } else paragraphs.push({ first: at, last: at, opening: '', chars: end - start });
  });
  for (const one of paragraphs) {
    const { start } = sentences[one.first]!;
    one.opening = text.slice(start, start + Math.min(one.chars, MAX_OPENING_CHARS));
  }
  return paragraphs;
}
