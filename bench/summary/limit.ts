/** How much a summary may hold: so many sentences, or whole sentences of so many words in all. */
export type Limit = { sentences: number } | { words: number };

/** As many of the sentences as there is room for, in their order; one that does not fit is passed over. */
export function cutTo(sentences: string[], limit: Limit): string[] {
  if ('sentences' in limit) return sentences.slice(0, limit.sentences);
  let left = limit.words;
  const kept = sentences.filter((sentence) => {
    const count = sentence.split(/\s+/u).length;
    if (count > left) return false;
    left -= count;
    return true;
  });
  return kept.length > 0 ? kept : sentences.slice(0, 1);
}
