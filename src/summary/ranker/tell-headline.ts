/** How much of its headline a sentence has: the share of its terms by their weight, and how many. */
export type Told = { share: number; words: number };

/** Gives what sentences tell of a headline, each by its distinct terms. */
export function tellHeadline(title: number[], rarities: number[]): (terms: number[]) => Told {
  const wanted = new Set(title);
  let all = 0;
  for (const term of wanted) all += rarities[term]!;
  return (terms) => {
    let [held, words] = [0, 0];
    for (const term of terms) {
      if (!wanted.has(term)) continue;
      held += rarities[term]!;
      words++;
    }
    return { share: all > 0 ? held / all : 0, words };
  };
}
