import { explainedBy, type LooseEnd, TITLE } from '../loose-ends/loose-end.ts';
import type { Picked } from './picked.ts';
import type { Scene } from './scene.ts';

/** The kinds of what a sentence names that neither it nor a picked sentence explains. */
export function leftOpen(
  at: number,
  { passages, starts }: Scene,
  picked: Picked,
): LooseEnd['kind'][] {
  const { looseEnds, openNouns, source } = passages[at]!;
  const open = looseEnds.filter((end, n) => {
    const by = explainedBy(end);
    return by === undefined
      ? !picked.isShownWith(at) && !picked.names(openNouns[n], at)
      : by === TITLE || !picked.has(starts[source]! + by);
  });
  return open.map(({ kind }) => kind);
}
