import { partitionPoint } from '../../text/partition-point.ts';

/** A label with the number of its paragraph. */
type Placed = { text: string; paragraph: number };

/**
 * The labels that take turns: another one stands in the paragraph before or after, or it comes back
 * after another one. They are given in the order of the text.
 */
export function turnTakers(labels: Placed[]): ReadonlySet<string> {
  const byParagraph = new Map<number, Set<string>>();
  for (const { text, paragraph } of labels)
    byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? new Set()).add(text));
  const isBesideAnother = ({ text, paragraph }: Placed): boolean =>
    [-1, 0, 1].some((step) => {
      const texts = byParagraph.get(paragraph + step);
      return texts !== undefined && (texts.size > 1 || !texts.has(text));
    });
  const takers = new Set(labels.filter(isBesideAnother).map(({ text }) => text));
  for (const [text, own] of Map.groupBy(labels, (label) => label.text))
    if (comesBack(own, labels)) takers.add(text);
  return takers;
}

/** More labels stand between its first and its last paragraph than its own. */
function comesBack(own: Placed[], labels: Placed[]): boolean {
  const first = own[0]!.paragraph;
  const last = own.at(-1)!.paragraph;
  const between = (some: Placed[]): number =>
    partitionPoint(some, ({ paragraph }) => paragraph < last) -
    partitionPoint(some, ({ paragraph }) => paragraph <= first);
  return between(labels) > between(own);
}
