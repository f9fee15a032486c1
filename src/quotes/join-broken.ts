import { type Attribution, stretchSpan } from './attribution.ts';
import type { Doc } from './doc.ts';

/** What stands between the two halves is who said it, and no more than this. */
const MAX_BETWEEN_CHARS = 90;
const STOP = /[.?!…]$/u;
const LOWER = /^\p{Ll}/u;

/**
 * “You cannot,” she said, “open it again,” adding that …: a quotation that its speaker breaks is one
 * statement, whatever is reported after it. Either half alone may say the opposite.
 */
export function joinBroken(doc: Doc, attributions: Attribution[]): Attribution[] {
  const joined: Attribution[] = [];
  const inOrder = attributions.toSorted((one, other) => startOf(one) - startOf(other));
  for (const one of inOrder) {
    const before = firstHalf(doc, joined, one);
    if (before === undefined) joined.push(one);
    else joined[before] = join(doc, joined[before]!, one);
  }
  return joined;
}

/** Which of those before, in the same sentence, is gone on with. */
function firstHalf(doc: Doc, before: Attribution[], one: Attribution): number | undefined {
  for (let at = before.length - 1; before[at]?.unit === one.unit; at--)
    if (isBroken(doc, before[at]!, one)) return at;
  return undefined;
}

const startOf = ({ spans }: Attribution): number => spans[0]?.start ?? 0;

function isBroken(doc: Doc, first: Attribution, second: Attribution): boolean {
  const { source } = first;
  if (first.kind !== 'direct' || second.kind === 'indirect' || !source || !second.source)
    return false;
  if (first.unit !== second.unit || source.first !== second.source.first) return false;
  const end = first.spans.at(-1)!.end;
  const start = startOf(second);
  const said = doc.tokens[source.first]!.start;
  return (
    end < said &&
    said < start &&
    start - end <= MAX_BETWEEN_CHARS &&
    !STOP.test(doc.text[end - 1]!) &&
    second.stretches.length > 0 &&
    LOWER.test(doc.text[stretchSpan(doc, second.stretches[0]!).start] ?? '')
  );
}

function join(doc: Doc, first: Attribution, second: Attribution): Attribution {
  const stretches = [...first.stretches, ...second.stretches];
  const spans = stretches.map((stretch) => stretchSpan(doc, stretch));
  return { ...first, stretches, spans, sure: Math.min(first.sure, second.sure) };
}
