import { explainedBy, TITLE } from '../../loose-ends/loose-end.ts';
import type { Candidate } from '../find-candidates.ts';
import type { Scene } from '../scene.ts';

/** Judges what a sentence leaves open that only a sentence of its report explains that is not shown. */
export function findOpenEnds({ passages, starts }: Scene, shown: ReadonlySet<number>) {
  return (at: number, candidate: Candidate): boolean => {
    const { looseEnds, openNouns, source } = passages[at]!;
    const isShown = (other: number): boolean =>
      passages[other]?.source === source && (shown.has(other) || candidate.includes(other));
    const isNamed = (noun: number | undefined): boolean =>
      noun !== undefined &&
      [...shown, ...candidate].some(
        (other) => other < at && isShown(other) && passages[other]!.terms.includes(noun),
      );
    return looseEnds.some((end, nth) => {
      if (end.kind === 'surname' || end.kind === 'acronym') return false;
      const by = explainedBy(end);
      if (by === TITLE) return false;
      if (by !== undefined) return !isShown(starts[source]! + by);
      return !isShown(at - 1) && !isNamed(openNouns[nth]);
    });
  };
}
