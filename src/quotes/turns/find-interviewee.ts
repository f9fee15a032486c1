import { foldWords } from '../../text/fold.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Person } from '../people/person.ts';

/** The one whom an article interviews, as it calls him or her, and how sure that is. */
export type Interviewee = { phrase: Phrase; sure: number; isTold: boolean };

/** Told to be interviewed, or only the one person who is named ahead of the questions. */
const SURE = { told: 0.9, named: 0.6 };
/** What is looked at behind a name. */
const MAX_BEHIND_CHARS = 60;
// “an interview with”, “spoke to us”, “we met her”, “Q&A”; what is told reporters is news of another kind
const INTERVIEWS =
  /\b(?:interview(?:s|ed|ing)?|q ?(?:&|and) ?a|questions (?:and answers|for|to)|(?:speak(?:s|ing)?|talk(?:s|ed|ing)?|spoke) (?:about|(?:to|with) (?!journalists|reporters|the (?:media|press)))|(?:a )?(?:conversation|talk|chat) with|sat down with|sits down with|caught up with|we met|met (?:her|him|us|with)|asked (?:her|him)|answer(?:s|ed)? (?:our|readers’|readers'|the|your) questions|(?:tells|told|joins|joined) us)\b/iu;
const JOURNALIST = /\b(?:correspondent|editor|journalist|reporter|writer)\b/u;
// “Rui Prata has been”, “Rui Prata, 51,”: whoever is introduced is somebody, though no list has the name.
const IS_INTRODUCED =
  /^(?:, \d{1,3},| (?:has been|has led|has run|has served|is|leads|runs|was) (?:an?|the|[\p{Ll} -]{3,40} (?:of|for|at|in)|since)\b)/u;
// “Eva Ruud met her”, “Eva Ruud interviewed the minister”: she asks.
const ASKS_BEHIND = /^ (?:asked|interviewed|meets|met|visited)\b/u;

/**
 * Finds whom an article interviews: the one person of the title, or whom it names in full ahead of
 * unit `before`, where the questions begin; somebody who writes or asks is not meant.
 */
export function findInterviewee(
  doc: Doc,
  people: Person[],
  title: string,
  before: number,
): Interviewee | undefined {
  const { text, tokens, units } = doc;
  const start = units[before]?.start ?? text.length;
  const isTold = INTERVIEWS.test(title) || INTERVIEWS.test(text.slice(0, start));
  const answering = people.filter((one) => mayAnswer(doc, one));
  const titled = new Set(foldWords(title));
  const named = answering.filter(({ name }) => titled.has(foldWords(name).at(-1) ?? ''));
  const ahead = answering.filter(({ mentions }) => mentions.some(({ first }) => isAhead(first)));
  const person = only(named) ?? only(ahead) ?? oftenest(ahead);
  const mention = person?.mentions.find(({ first }) => tokens[first]!.stretch < 0);
  return mention && { phrase: mention, sure: isTold ? SURE.told : SURE.named, isTold };

  function isAhead(token: number): boolean {
    return tokens[token]!.start < start && tokens[token]!.stretch < 0;
  }

  /** Named twice as often as anybody else ahead of the questions. */
  function oftenest(some: Person[]): Person | undefined {
    const counted = some
      .map((one) => ({ one, times: one.mentions.filter(({ first }) => isAhead(first)).length }))
      .sort((a, b) => b.times - a.times);
    const [most, second] = counted;
    return most && second && most.times >= second.times * 2 ? most.one : undefined;
  }
}

const only = (some: Person[]): Person | undefined => (some.length === 1 ? some[0] : undefined);

const mayAnswer = (doc: Doc, one: Person): boolean =>
  !one.organisation &&
  one.name.includes(' ') &&
  (one.human || isBefore(doc, one, IS_INTRODUCED)) &&
  !one.roles.some((role) => JOURNALIST.test(role)) &&
  !isBefore(doc, one, ASKS_BEHIND);

/** One of the mentions stands before such words. */
const isBefore = ({ text, tokens }: Doc, { mentions }: Person, words: RegExp): boolean =>
  mentions.some(({ last }) =>
    words.test(text.slice(tokens[last]!.end, tokens[last]!.end + MAX_BEHIND_CHARS)),
  );
