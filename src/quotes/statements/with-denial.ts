import type { Quote, Span } from '../../model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc } from '../doc.ts';

// “does not | believe”
const NEGATES = /^(?:did|do|does|longer|never|no|not)$|n[’']t$/u;
/** “denied rumours that | the pier had sunk” */
const MAX_BETWEEN_CHARS = 60;

/**
 * The spans of what somebody denies with the verb that denies it: “ruled out any chance”, “does not
 * believe the pier is safe”. Alone they would say the opposite.
 */
export function withDenial(
  { tokens }: Doc,
  {
    kind,
    spans,
    cue,
    source,
    class: does,
  }: Pick<Quote, 'kind' | 'spans' | 'cue' | 'source' | 'class'>,
): Span[] {
  const [first, ...others] = spans;
  const between = first && cue ? first.start - cue.end : -1;
  if (does !== 'deny' || kind === 'direct' || between < 0 || between > MAX_BETWEEN_CHARS)
    return spans;
  const isParted = source !== null && source.start > cue!.start && source.start < first!.start;
  if (isParted) return spans;
  let verb = partitionPoint(tokens, ({ start }) => start < cue!.start);
  const end = source && source.end <= cue!.start ? source.end : cue!.start;
  while (
    tokens[verb - 1] &&
    tokens[verb - 1]!.start >= end &&
    NEGATES.test(tokens[verb - 1]!.lower)
  )
    verb--;
  return [{ start: tokens[verb]!.start, end: first!.end }, ...others];
}
