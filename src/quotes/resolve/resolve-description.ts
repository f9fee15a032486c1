import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { foldWords } from '../../text/fold.ts';
import type { Phrase, Token } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { mentionsBefore, mentionsWithin, type PersonMention } from '../people/person-mentions.ts';
import type { Found } from './found.ts';
import { rankDescribed } from './rank-described.ts';
import { type NounPhrase, readNounPhrase } from './read-noun-phrase.ts';
import type { Speech, Talk } from './talk.ts';

const DEFINITE = /^(?:the|our)$/u;
// What a body of any name may be called.
const ANY_BODY =
  /^(?:agency|company|corporation|firm|group|newspaper|organisation|organization|union|watchdog)$/u;
const FIRM = /^(?:company|corporation|firm)$/u;
// Bodies called by their own kind (“the bank”), never “the agency”.
const OWN_KIND =
  /\b(?:Bank|Church|College|Congress|Council|Court|Government|House|Kremlin|Ministry|Parliament|Party|Pentagon|Police|Senate|States|University)\b/u;
// What is no firm, however it is called: “the company” is never the union.
const NO_FIRM =
  /\b(?:Agency|Association|Authority|Club|Commission|Committee|Federation|Foundation|Institute|Office|Society|Union|University)\b/u;

/** “The minister”, “our mayor”: somebody who is known, by a noun for people. */
export const isDescription = (tokens: Token[], { head, noun }: NounPhrase): boolean =>
  DEFINITE.test(tokens[head.first]!.lower) && PEOPLE_NOUNS.has(tokens[noun]!.lower);

/** “The minister” is whoever was called so; “a minister” and “his doctor” stay open. */
export function resolveDescription(talk: Talk, speech: Speech): Found | null {
  const { doc, people } = talk.stage;
  const { tokens } = doc;
  const { source } = speech;
  const mentions = mentionsWithin(people, source.first, source.last);
  const phrase = readNounPhrase(tokens, mentions, source);
  if (!phrase) return null;
  const { head, noun: end } = phrase;
  const noun = tokens[end]!.lower;
  const spokenFor = /^spokes/u.test(noun) && bodyAfter(mentions, phrase);
  if (spokenFor) return { person: spokenFor.person, sure: 0.85 };
  if (isDescription(tokens, phrase)) return rankDescribed(talk, speech, phrase);
  if (!DEFINITE.test(tokens[head.first]!.lower)) return null;
  return ORGANISATION_WORDS.has(noun) && head.last === end
    ? bodyCalledSo(people, source, noun, talk.heard.last)
    : null;
}

/** “A spokesman for Calder Lines”: the body that closes the phrase. */
const bodyAfter = (mentions: PersonMention[], { head, noun }: NounPhrase) =>
  mentions.find(
    ({ name, person }) => name.first > noun && name.last === head.last && !person.human,
  );

/**
 * “The bank” is the last one mentioned that is called so, “the company” the body that spoke last.
 */
function bodyCalledSo(
  people: Person[],
  source: Phrase,
  noun: string,
  lastSpeaker: Person | null,
): Found | null {
  for (const { person } of mentionsBefore(people, source.first))
    if (person.organisation && foldWords(person.name).includes(noun)) return { person, sure: 0.7 };
  const fits =
    lastSpeaker?.organisation &&
    ANY_BODY.test(noun) &&
    !OWN_KIND.test(lastSpeaker.name) &&
    !(FIRM.test(noun) && NO_FIRM.test(lastSpeaker.name));
  return fits ? { person: lastSpeaker, sure: 0.65 } : null;
}
