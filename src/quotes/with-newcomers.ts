import { PERSON_PRONOUNS } from '../text/data/function-words.ts';
import { isPeopleNoun } from '../text/data/roles.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Attribution } from './attribution.ts';
import type { Doc, Phrase, Token, Unit } from './doc.ts';
import type { Person } from './people/person.ts';
import { mentionsBefore, mentionsWithin, type PersonMention } from './people/person-mentions.ts';
import { isWhollyQuoted } from './region.ts';

/** Such a speaker is shown with “probably”. */
const SURE = 0.65;
/** No more sentences are read between two quotations. */
const MAX_BETWEEN = 6;
/** “Then came the farmer Bo Roe”: what may stand before a subject. */
const MAX_LEAD_TOKENS = 4;
/** “Ann Lee, 44, a teacher, and Bo Roe” */
const MAX_JOINED_TOKENS = 12;
// With these a sentence does not open with its subject: “After Lee had left”.
const NO_LEAD =
  /^(?:after|although|as|at|because|before|by|from|he|i|if|in|it|its|like|my|of|on|our|she|that|they|to|unlike|we|when|while|with|you|your|[“”":;])$/u;

/**
 * Speech without a verb of its own is the last speaker's, unless somebody else is brought on in
 * between: “Bo Roe, 36, is a nurse. “I was on the last boat.”” is Roe's, and where two are, nobody's.
 */
export function withNewcomers(doc: Doc, people: Person[], spoken: Attribution[]): Attribution[] {
  return spoken.flatMap((one) => handOver(doc, people, one));
}

/** The words before somebody else is brought on, and those behind. */
function handOver(doc: Doc, people: Person[], one: Attribution): Attribution[] {
  const { source, cue, spans, stretches } = one;
  if (one.form || one.kind !== 'direct') return [one];
  let from = source ? doc.tokens[source.first]!.unit : -1;
  for (const [at, { start }] of spans.entries()) {
    const unit = doc.tokens[partitionPoint(doc.tokens, (token) => token.end <= start)]!.unit;
    const isBare = unit - from > (cue ? 1 : 0) && isWhollyQuoted(doc.tokens, doc.units[unit]!);
    const newcomer = isBare ? newcomerBetween(doc, people, source, from, unit) : undefined;
    if (newcomer) {
      const own = { ...one, spans: spans.slice(0, at), stretches: stretches.slice(0, at) };
      const others = {
        ...one,
        spans: spans.slice(at),
        stretches: stretches.slice(at),
        source: newcomer.phrase,
        cue: null,
        sure: newcomer.phrase ? SURE : 0,
      };
      return at > 0 ? [own, others] : [others];
    }
    from = Math.max(from, unit);
  }
  return [one];
}

/** Who is brought on in the sentences between two units, the nearest; no phrase where two are. */
function newcomerBetween(
  doc: Doc,
  people: Person[],
  source: Phrase | null,
  from: number,
  to: number,
): { phrase: Phrase | null } | undefined {
  const { units, tokens } = doc;
  const paragraph = units[to]!.paragraph - (source ? 1 : 0);
  const end = Math.max(from, to - MAX_BETWEEN, 0);
  for (let at = to - 1; at >= end && units[at]!.paragraph >= paragraph; at--) {
    const unit = units[at]!;
    if (unit.stretches.length > 0) return undefined;
    if (PERSON_PRONOUNS.has(tokens[unit.first]!.lower)) continue;
    const subject = subjectOf(doc, people, unit);
    if (!subject) continue;
    if (isOwned(doc, unit, subject) && !speaksOfItself(doc, units[to]!)) return undefined;
    const { first, last } = subject.name;
    if (isJoined(doc, people, unit, subject)) return { phrase: null };
    return isNew(people, subject.person, source) ? { phrase: { first, last } } : undefined;
  }
  return undefined;
}

/** The human being whose name opens a sentence. */
function subjectOf({ tokens }: Doc, people: Person[], unit: Unit): PersonMention | undefined {
  const [mention] = mentionsWithin(people, unit.first, unit.first + MAX_LEAD_TOKENS + 4);
  if (!mention || mention.person.organisation || mention.name.first > unit.first + MAX_LEAD_TOKENS)
    return undefined;
  const lead = tokens.slice(unit.first, mention.name.first);
  const isLed = lead.some(({ lower }) => NO_LEAD.test(lower));
  const isCalled = lead.some(({ lower }) => isPeopleNoun(lower));
  return !isLed && (isCalled || isSomebody(tokens, mention)) ? mention : undefined;
}

/** “His wife, Ann, was ill.” He may go on to tell of her: what says “I” is hers. */
const isOwned = (
  { tokens }: Pick<Doc, 'tokens'>,
  { first }: Unit,
  { name }: PersonMention,
): boolean =>
  tokens.slice(first, name.first).some(({ lower }) => /^(?:her|his|its|their)$/u.test(lower));

const speaksOfItself = ({ text }: Doc, { start, end }: Unit): boolean =>
  /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b/u.test(text.slice(start, end));

/** “Bo Roe, 36,”, “Dan (not his real name)”, or what else shows a human being. */
const isSomebody = (tokens: Token[], { person, name }: PersonMention): boolean =>
  person.human ||
  (tokens[name.last + 1]?.text === ',' &&
    /^(?:\d{1,3}|an?|the|who)$/u.test(tokens[name.last + 2]?.lower ?? ''));

/** Not the one of the source; where that is no name, somebody not named before it. */
function isNew(people: Person[], person: Person, source: Phrase | null): boolean {
  if (!source) return true;
  const named = mentionsWithin(people, source.first, source.last);
  if (named.length > 0) return named.every((mention) => mention.person !== person);
  for (const mention of mentionsBefore(people, source.first))
    if (mention.person === person) return false;
  return true;
}

/** “Ann Lee and Bo Roe”: neither alone speaks. */
const isJoined = (
  { tokens }: Doc,
  people: Person[],
  { last }: Unit,
  { name }: PersonMention,
): boolean =>
  mentionsWithin(people, name.last + 1, Math.min(last, name.last + MAX_JOINED_TOKENS)).some(
    (other) => tokens[other.name.first - 1]?.lower === 'and',
  );
