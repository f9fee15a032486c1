import { PERSON_PRONOUNS } from '../text/data/function-words.ts';
import { isPeopleNoun } from '../text/data/roles.ts';
import { isCapitalised } from '../text/words.ts';
import { type Attribution, isWithin } from './attribution.ts';
import type { Doc } from './doc.ts';
import { CUE_WORDS } from './rules/cue-words.ts';

/** “…, she said on Friday night.”: so many tokens may follow the verb that ends a sentence. */
const MAX_BEHIND_TOKENS = 6;
/** “But the ferry is late”: what may stand before a statement. */
const MAX_JOINER_CHARS = 5;

/**
 * Sentences that end in who said them (“The ferry is late, Ann Lee told the Ledger.”) hold one
 * statement, which is all that stands before. Where nothing was learned of such a sentence the rule's
 * reading is taken; where it was only a part of the statement, that grows to all of it.
 */
export function withTails(doc: Doc, learned: Attribution[], ruled: Attribution[]): Attribution[] {
  const tails = new Map(ruled.filter((one) => isTail(doc, one)).map((tail) => [tail.unit, tail]));
  const counts = new Map<number, number>();
  for (const { unit } of learned) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const grown = learned.map((one) => {
    const tail = counts.get(one.unit) === 1 ? tails.get(one.unit) : undefined;
    return tail && isPart(one, tail) && !isOthers(doc, one, tail) ? widen(one, tail) : one;
  });
  const more = [...tails.values()].filter((one) => !counts.has(one.unit) && isSpeaker(doc, one));
  return [...grown, ...more];
}

/** Reported in one piece from the sentence's start, and source and verb come after it at the sentence's end. */
function isTail(
  { tokens, units }: Doc,
  { kind, form, spans, cue, source, unit }: Attribution,
): boolean {
  const [span, ...others] = spans;
  if (kind !== 'indirect' || form || !cue || !source || !span || others.length > 0) return false;
  const first = Math.min(cue.first, source.first);
  const last = Math.max(cue.last, source.last);
  const { start, last: end } = units[unit]!;
  return (
    span.start - start <= MAX_JOINER_CHARS &&
    span.end <= tokens[first]!.start &&
    last >= end - MAX_BEHIND_TOKENS
  );
}

/** A name, a pronoun or what somebody is called: “doctor, um” is none. */
function isSpeaker({ tokens }: Doc, { source, cue }: Attribution): boolean {
  if (!source || !cue || /ing$/u.test(tokens[cue.first]!.lower)) return false;
  return tokens
    .slice(source.first, source.last + 1)
    .some(
      (token) =>
        isCapitalised(token) || PERSON_PRONOUNS.has(token.lower) || isPeopleNoun(token.lower),
    );
}

/** “Ann told Bo she had gone, Bo said”: said by one and told by another. */
const isOthers = ({ tokens }: Doc, one: Attribution, tail: Attribution): boolean =>
  !isSameSource(one, tail) && one.cue !== null && CUE_WORDS.has(tokens[one.cue.first]!.lower);

const isSameSource = ({ source }: Attribution, tail: Attribution): boolean =>
  source !== null &&
  tail.source !== null &&
  source.first <= tail.source.last &&
  tail.source.first <= source.last;

const isPart = ({ kind, spans }: Attribution, tail: Attribution): boolean =>
  kind === 'indirect' && spans.every((span) => isWithin(span, tail.spans[0]!));

/** Its own source where both mean one, since the rules cut a long phrase short. */
function widen(part: Attribution, tail: Attribution): Attribution {
  const isSame = isSameSource(part, tail);
  const source = isSame ? part.source : tail.source;
  return { ...tail, source, sure: isSame ? part.sure : Math.min(part.sure, tail.sure) };
}
