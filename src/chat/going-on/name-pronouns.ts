import type { Given } from '../command.ts';
import { speakersOf, subjectOf, withoutTag } from './speakers-of.ts';

// `what did she say`, `quotes by him`, `follow her`: not “who said they would”
const PERSON =
  /(?<=\b(?:did|does|has|had|have|is|was|by|from|of|about|follow|unfollow) )(?:he|she|him|her|(?<=\b(?:did|have|by|from|follow) )(?:they|them))\b(?! own)/iu;
// `what did they say`, where two were asked about
const BOTH =
  /(?<=\b(?:did|have|by|from) )(?:both(?: of them)?|they both|they|them both|them)\b(?! own)/iu;
// `her latest`, `his view on pay`
const OWNER =
  /\b(?:his|her|their) (?=(?:latest|newest|recent|last|views?|positions?|stance|opinions?|statements?|quotes?|words|comments?|response|reactions?|remarks)\b)/iu;
// `what did Marsh say about it`, `who covered that`, `summarise it`
const TOPIC =
  /(?<=\b(?:about|on|covered|carried|covering|summari[sz]e|summary of|news on|timeline of|said about) )(?:it|that|this)(?=[\s?!.]*$)/iu;
const IN_MARKS = /["“”„«»\n]/u;
const MAX_CHARS = 120;

/**
 * The sentence with the person and the topic of the question before it in place of “she” and “it”; the
 * same where they mean nobody there.
 */
export function namePronouns(typed: string, given: Given): string {
  if (IN_MARKS.test(typed) || typed.length > MAX_CHARS) return typed;
  const [first, ...others] = speakersOf(given).map(withoutTag);
  const subject = subjectOf(given);
  const named =
    first === undefined
      ? typed
      : others.length > 0
        ? typed.replace(BOTH, () => [first, ...others].join(' and '))
        : typed.replace(OWNER, () => `${first}’s `).replace(PERSON, () => first);
  return subject === undefined ? named : named.replace(TOPIC, () => subject);
}
