import type { Given } from '../command.ts';

// `what did she say`, `quotes by him`, `follow her`: not “who said they would”
const PERSON =
  /(?<=\b(?:did|does|has|had|have|is|was|by|from|of|about|follow|unfollow) )(?:he|she|him|her|(?<=\b(?:did|have|by|from|follow) )(?:they|them))\b(?! own)/iu;
// `her latest`, `his view on pay`
const OWNER =
  /\b(?:his|her|their) (?=(?:latest|newest|recent|last|views?|positions?|stance|opinions?|statements?|quotes?|words|comments?|response|reactions?|remarks)\b)/iu;
// `what did Marsh say about it`, `who covered that`, `summarise it`
const TOPIC =
  /(?<=\b(?:about|on|covered|carried|covering|summari[sz]e|summary of|news on|timeline of|said about) )(?:it|that|this)(?=[\s?!.]*$)/iu;
const IN_MARKS = /["“”„«»\n]/u;
// `Tobias Marsh @0b25d7`
const TAG = / @[0-9a-f]{6}$/u;
const MAX_CHARS = 120;

/**
 * The sentence with the person and the topic of the question before it in place of “she” and “it”; the
 * same where they mean nobody there.
 */
export function namePronouns(typed: string, { speaker, about, topic, words }: Given): string {
  if (IN_MARKS.test(typed) || typed.length > MAX_CHARS) return typed;
  const name =
    speaker === undefined || speaker.includes(';') ? undefined : speaker.replace(TAG, '');
  const subject = about ?? topic ?? words;
  const named =
    name === undefined
      ? typed
      : typed.replace(OWNER, () => `${name}’s `).replace(PERSON, () => name);
  return subject === undefined ? named : named.replace(TOPIC, () => subject);
}
