import { say } from '../../language/say.ts';
import type { Given } from '../command.ts';
import { UserError } from '../errors.ts';
import { formatLine } from '../line/line.ts';
import { lowOf } from '../understand/low-of.ts';
import type { Asked } from './change-call.ts';
import { speakersOf, subjectOf, withoutTag } from './speakers-of.ts';

const PLEASE = '(?:(?:please|now|and|ok|can you|could you) )*';
// `follow her`, `watch that`
const FOLLOW = new RegExp(
  `^${PLEASE}(?<does>follow|unfollow|watch|track) (?:(?<whom>her|him|he|she|them|they|(?:this|that) person)|(?<what>it|this|that|these|those|(?:this|that|the) (?:topic|subject|story)))(?: too| please)?$`,
  'u',
);
// `summarize`, `summarise that`, `sum it up`
const SUM_UP = new RegExp(
  `^${PLEASE}(?:(?:summari[sz]e|sum up|tldr)(?: (?<what>it|that|this|them|these|those|all (?:of )?(?:it|that|this)|the above))?|sum (?<up>it|that|this|them|these) up)(?: for me)?(?: please)?$`,
  'u',
);
// `who is that`
const WHO_IS = /^(?:and )?(?:who is|who's|who was) (?<whom>that|this|it|he|she)$/u;
// `who said that`: of one sentence in an answer nobody can tell which is meant
const WHO_SAID = /^(?:and )?who (?:else )?said (?<what>that|this|it|so|these|those)$/u;
const END = /[\s?!.,;:…]+$/u;

/**
 * The line that a sentence stands for whose “her” or “that” is what was asked before: “follow her”,
 * “summarize that”. Undefined where it is no such sentence. Throws a `UserError` where the word means
 * nobody and nothing there, or one of several.
 */
export function pointBack(typed: string, before: Asked): string | undefined {
  const low = lowOf(typed.replace(END, '').replace(/\s+/gu, ' ').trim());
  const { given } = before;
  const about = subjectOf(given);
  const [speaker, ...others] = speakersOf(given);
  const one = others.length === 0 ? speaker : undefined;
  const follow = FOLLOW.exec(low)?.groups;
  if (follow) {
    const { does, whom, what } = follow;
    if (whom !== undefined && one === undefined) throw unknownPerson(whom);
    if (one === undefined && (others.length > 0 || about === undefined))
      throw unknownPerson(what ?? low);
    const isOff = does === 'unfollow';
    if (isOff) return `unfollow ${one === undefined ? about : withoutTag(one)}`;
    return formatLine('follow', { who: one, about: what === undefined ? undefined : about });
  }
  const sumUp = SUM_UP.exec(low)?.groups;
  if (sumUp) {
    if (about === undefined && before.name !== 'summary')
      throw unknownThing(sumUp.what ?? sumUp.up ?? low);
    const { since, until, source } = given;
    return formatLine('summary', { topic: about, since, until, source });
  }
  const whom = WHO_IS.exec(low)?.groups?.whom;
  if (whom !== undefined) {
    if (one === undefined) throw unknownPerson(whom);
    return `speakers list ${withoutTag(one)}`;
  }
  const said = WHO_SAID.exec(low)?.groups?.what;
  if (said === undefined) return undefined;
  if (about === undefined) throw unknownThing(said);
  return formatLine('quotes', { about, ...timesOf(given) });
}

const timesOf = ({ since, until, source }: Given) => ({ since, until, source });

const unknownPerson = (pronoun: string): UserError =>
  new UserError(
    say('I do not know whom “{pronoun}” means. Name them.', { pronoun }),
    ['speakers'],
    {
      word: pronoun,
    },
  );

const unknownThing = (typed: string): UserError =>
  new UserError(
    say(
      'I do not know what “{typed}” means here. What it is about stands after “about”, an outlet after “in”, a time after “since”.',
      { typed },
    ),
    ['help'],
    { word: typed },
  );
