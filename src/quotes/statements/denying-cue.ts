import type { Mention } from '../../model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc } from '../doc.ts';
import { CUE_CLASSES } from './cue-classes.ts';

const CLAIM =
  /^(?:accusations?|allegations?|claims?|notion|idea|reports?|rumou?rs?|suggestions?|talk)$/u;
/** “denied all of the recent claims” */
const MAX_BETWEEN_TOKENS = 4;

/** “refuted claims that”: the verb before the noun says what is done with the claim. */
export function denyingCue({ text, tokens }: Doc, cue: Mention | null): Mention | null {
  if (!cue || !CLAIM.test(cue.text.toLowerCase())) return cue;
  const at = partitionPoint(tokens, ({ start }) => start < cue.start);
  for (let before = at - 1; before >= 0 && at - before <= MAX_BETWEEN_TOKENS; before--) {
    const { lower, start, end, stretch } = tokens[before]!;
    if (stretch >= 0 || /^[,.:;“”]$/u.test(lower)) return cue;
    if (CUE_CLASSES.get(lower) === 'deny' || /^dismiss/u.test(lower))
      return { start, end, text: text.slice(start, end) };
  }
  return cue;
}
