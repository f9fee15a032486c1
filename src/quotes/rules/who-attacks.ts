import { DETERMINERS, PERSON_PRONOUNS } from '../../text/data/function-words.ts';
import { isPeopleNoun } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { subjectBefore } from './subject-before.ts';

// “Bo Roe blasted Ann Lee for the delay, saying …”: whom the verb hits does not speak.
const ATTACKS =
  /^(?:attack|blast|blam|condemn|critici[sz]|denounc|mock|prais|rebuk|ridicul|scold|slamm|thank)(?:s|es|ed)$/u;
const GOES_ON = /^(?:saying|adding|calling|claiming|arguing|describing|insisting|warning)$/u;
/** No name of whom somebody attacks is longer, with post and title. */
const MAX_OBJECT_TOKENS = 8;

/** Where the source is the object of a verb of blame or praise, or holds it, its subject speaks. */
export function withAttacker(doc: Doc, one: Attribution): Attribution {
  const { source, cue } = one;
  if (!source || one.form || !cue || !GOES_ON.test(doc.tokens[cue.first]!.lower)) return one;
  const verb = attackIn(doc.tokens, source);
  if (verb === undefined || verb > cue.first) return one;
  const subject = subjectBefore(doc.tokens, verb, doc.units[doc.tokens[verb]!.unit]!);
  return subject ? { ...one, source: subject } : one;
}

/** The verb within the source or right before it. */
function attackIn(tokens: Token[], { first, last }: Phrase): number | undefined {
  for (let at = first - 1; at < last && at - first < MAX_OBJECT_TOKENS; at++)
    if (isAttack(tokens, at)) return at;
  return undefined;
}

/** “Roe slammed the plan”, but not “Roe, criticised by Lee” nor “those condemned by the court”. */
function isAttack(tokens: Token[], at: number): boolean {
  const [before, verb, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !verb || !next || verb.stretch >= 0 || !ATTACKS.test(verb.text)) return false;
  const isActive =
    isCapitalised(before) || isPeopleNoun(before.lower) || PERSON_PRONOUNS.has(before.lower);
  return (
    isActive &&
    (isCapitalised(next) || DETERMINERS.has(next.lower) || PERSON_PRONOUNS.has(next.lower))
  );
}
