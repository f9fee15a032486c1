import type { Mention, Quote } from '../model.ts';
import type { Attribution } from './attribution.ts';
import type { Doc, Phrase } from './doc.ts';
import { isCertain } from './is-certain.ts';
import { isDenied } from './is-denied.ts';
import type { Ranker } from './learned/model.ts';
import type { Person } from './people/person.ts';
import { aheadOf } from './resolve/ahead-of.ts';
import { introduceSpeaker } from './resolve/introduce-speaker.ts';
import { namedWithin } from './resolve/named-within.ts';
import { isPronoun } from './resolve/resolve-pronoun.ts';
import { NOBODY, type Resolved, resolveSource, type Spoken } from './resolve/resolve-source.ts';
import { beginTalk, hear, type Talk } from './resolve/talk.ts';

/** Words in marks that somebody is said not to have spoken; shown with “probably”. */
export const SURE_IF_DENIED = 0.5;

export type Named = Omit<Quote, 'class' | 'clause'> & { asks: boolean };

/** Says which person of the article each source phrase means, with what else a quote tells. */
export function nameSpeakers(
  doc: Doc,
  people: Person[],
  attributions: Attribution[],
  ranker: Ranker,
): Named[] {
  const spoken = resolveInOrder(beginTalk(doc, people, ranker), attributions);
  const complete = spoken.map(({ attribution, resolved }, at) => ({
    attribution,
    resolved: resolved.person
      ? resolved
      : (aheadOf(doc, people, attribution, spoken[at + 1]) ?? resolved),
  }));
  return introduceSpeaker(doc, people, complete).map(({ attribution, resolved }) =>
    toNamed(doc, people, attribution, resolved),
  );
}

function resolveInOrder(talk: Talk, attributions: Attribution[]): Spoken[] {
  const { doc, people } = talk.stage;
  const known = new Map<Phrase, Resolved>();
  return attributions.map((attribution) => {
    const { source, unit } = attribution;
    const named = namedWithin(doc, people, attribution);
    const isNamed = (person: Person): boolean => named.has(person);
    const resolved: Resolved = source
      ? (known.get(source) ?? resolveSource(talk, { source, isNamed }))
      : NOBODY;
    if (source) known.set(source, resolved);
    if (resolved.person && isNamed(resolved.person))
      return { attribution: withoutName(doc, attribution), resolved: NOBODY };
    if (resolved.person) hear(talk, resolved.person, source, unit);
    else if (source) talk.heard.isUnknown = true;
    return { attribution, resolved };
  });
}

/** A pronoun may mean somebody else; a phrase that names the wrong person goes. */
const withoutName = (doc: Doc, attribution: Attribution): Attribution =>
  attribution.source && isPronoun(doc, attribution.source)
    ? attribution
    : { ...attribution, source: null, cue: null };

function toNamed(doc: Doc, people: Person[], attribution: Attribution, resolved: Resolved): Named {
  const { spans, kind, cue, source, sure, asks = false } = attribution;
  const { speaker } = resolved;
  const named = isDenied(doc, attribution)
    ? Math.min(resolved.sure, SURE_IF_DENIED)
    : resolved.sure;
  return {
    spans,
    kind,
    cue: mention(doc, cue),
    source: mention(doc, source),
    speaker,
    confidence: round(sure * named),
    certain: isCertain(doc, people, attribution, resolved),
    asks,
  };
}

function mention({ text, tokens }: Doc, phrase: Phrase | null): Mention | null {
  if (!phrase) return null;
  const { start } = tokens[phrase.first]!;
  const { end } = tokens[phrase.last]!;
  return { start, end, text: text.slice(start, end) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
