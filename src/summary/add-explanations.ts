import type { Added } from '../model.ts';
import { type Explanation, type LooseEnd, TITLE } from './loose-ends/loose-end.ts';
import type { Passage } from './ranker/passages.ts';
import type { Scene } from './ranker/scene.ts';

/**
 * For each shown sentence, in the order in which they are shown, the words of its article that
 * explain whom it calls by surname alone, or what its acronym stands for, unless an earlier one that
 * is shown has told so: [Ruta] Salo, FCC [Family Care Center].
 */
export function addExplanations(shown: Passage[], scene: Scene): Added[][] {
  let told = '';
  return shown.map((passage) => {
    const added = passage.looseEnds.flatMap((end) => {
      const one = explain(end, passage, scene);
      if (!one || told.includes(one.whole)) return [];
      told += `\n${one.whole}`;
      return [one.added];
    });
    told += `\n${passage.sentence.text}`;
    return added;
  });
}

/** What is added, and the words that make it needless where they have been shown. */
function explain(
  end: LooseEnd,
  { sentence, shown, source }: Passage,
  { passages, starts }: Scene,
): { added: Added; whole: string } | undefined {
  if (end.start < shown.start || end.end > shown.end) return undefined;
  const own = sentence.text.slice(end.start, end.end);
  const place = (explanation: Explanation, at: number): Added => ({
    ...whereOf(explanation, (by) => passages[starts[source]! + by]!.sentence.start),
    text: explanation.text,
    at: at - shown.start,
  });
  if (end.kind === 'surname')
    return { added: place(end.before, end.start), whole: `${end.before.text} ${own}` };
  if (end.kind === 'acronym')
    return { added: place(end.expansion, end.end), whole: end.expansion.text };
  return undefined;
}

function whereOf(
  { start, end, by }: Explanation,
  startOf: (by: number) => number,
): Pick<Added, 'in' | 'start' | 'end'> {
  if (by === TITLE) return { in: 'title', start, end };
  return { in: 'text', start: startOf(by) + start, end: startOf(by) + end };
}
