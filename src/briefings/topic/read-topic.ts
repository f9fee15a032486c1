import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/fold-terms.ts';

/** What a topic asks for. */
export type Topic = {
  /** As typed, without marks and without what it leaves out: `harbour strike`. */
  name: string;
  /** Folded stems; a report must have all of them. */
  terms: string[];
  /** Folded words; a report must have those of each phrase in a row. */
  phrases: string[][];
  without: Without;
};

/** A report that has one of these stems, or one of these phrases, is left out. */
export type Without = { terms: string[]; phrases: string[][] };

/** More of what was typed is not read. */
const MAX_CHARS = 400;

// gas, “harbour strike”, «harbour strike», -sport, -"press review"
const PART = /(?<out>[-−–]?)(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+))/gu;

/**
 * Reads a topic as people type it: all words must occur, in any form (`strikes` finds `strike`); words
 * in quotation marks must stand in a row; `-word` leaves out what has the word.
 */
export function readTopic(text: string): Topic {
  const parts = [...text.slice(0, MAX_CHARS).matchAll(PART)].map(({ groups }) => ({
    isOut: groups!.out !== '',
    isPhrase: groups!.phrase !== undefined,
    text: (groups!.phrase ?? groups!.word ?? '').trim(),
  }));
  const wanted = parts.filter((part) => !part.isOut && foldWords(part.text).length > 0);
  const name = wanted.map((part) => part.text).join(' ');
  const terms = [...new Set(foldTerms(name))];
  const phrases = wanted.filter((part) => part.isPhrase).map((part) => foldWords(part.text));
  // Of “The Who” no word is looked for by itself.
  if (terms.length === 0) phrases.push(foldWords(name));
  return {
    name,
    terms,
    phrases: phrases.filter(({ length }) => length > 0),
    without: readWithout(parts.filter((part) => part.isOut).map((part) => part.text)),
  };
}

/** A single word is left out in all its forms; several stand in a row. */
function readWithout(texts: string[]): Without {
  const words = texts.map(foldWords).filter(({ length }) => length > 0);
  const single = words.filter(({ length }) => length === 1).flat();
  const terms = single.flatMap((word) => foldTerms(word));
  const stopWords = single.filter((word) => foldTerms(word).length === 0).map((word) => [word]);
  return { terms, phrases: [...words.filter(({ length }) => length > 1), ...stopWords] };
}

/** The topics of a briefing, and what all of them leave out. */
export type Topics = { topics: Topic[]; without: Without; left: string[] };

/**
 * Reads the topics of a briefing. One that only leaves out, `-sport`, does so for all of it; `left` has
 * what these name, for people.
 */
export function readTopics(texts: string[]): Topics {
  const all = texts.map(readTopic);
  const out = all.filter(isOnlyOut);
  return {
    topics: all.filter((topic) => !isOnlyOut(topic)),
    without: {
      terms: out.flatMap(({ without }) => without.terms),
      phrases: out.flatMap(({ without }) => without.phrases),
    },
    left: texts.filter((_, at) => isOnlyOut(all[at]!)).flatMap(namesLeftOut),
  };
}

const isOnlyOut = ({ name, without }: Topic): boolean =>
  name === '' && (without.terms.length > 0 || without.phrases.length > 0);

const namesLeftOut = (text: string): string[] =>
  [...text.slice(0, MAX_CHARS).matchAll(PART)]
    .map(({ groups }) => (groups!.phrase ?? groups!.word ?? '').trim())
    .filter((name) => name !== '');
