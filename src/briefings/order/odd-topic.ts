import { STOP_WORDS } from '../../text/data/stop-words.ts';
import { FOREIGN_TIMES, ODD_ANYWHERE, ODD_FIRST, ODD_LAST } from './data/odd-topic-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
// `3f9a1c`, the id of a briefing
const ID = /^(?=[a-f]*\d)[0-9a-f]{6}$/iu;
// `film in German`
const LANGUAGE =
  /\bin (?:arabic|chinese|dutch|english|french|german|italian|polish|portuguese|russian|spanish|turkish)$/iu;

/**
 * The word of a topic that is hardly one of a topic: of an order, as in “film only”, or one that
 * nothing follows or comes before, as in “film until”. Undefined where each may be meant so.
 */
export function oddWordIn(topic: string): string | undefined {
  const name = topicName(topic);
  const words = name.match(WORD) ?? [];
  if (words.length === 0) return name;
  const language = LANGUAGE.exec(name)?.[0];
  if (language !== undefined) return language;
  // `--help`, `-1`
  if (/^-?-/u.test(name) || (topic.startsWith('-') && !/\p{L}/u.test(name))) return name;
  return words.find((word, at) => {
    if (isAcronym(word)) return false;
    const [isFirst, isLast] = [at === 0, at === words.length - 1];
    return (
      ODD_ANYWHERE.has(low(word)) ||
      FOREIGN_TIMES.has(low(word)) ||
      ID.test(word) ||
      (isFirst && (ODD_FIRST.has(low(word)) || STOP_WORDS.has(low(word)))) ||
      (isLast && (ODD_LAST.has(low(word)) || (STOP_WORDS.has(low(word)) && !isParticle(low(word)))))
    );
  });
}

// `clean up`
const isParticle = (word: string): boolean => /^(?:down|out|over|under|up)$/u.test(word);

/** A topic as one calls it: without what says that it is left out, or a phrase. */
export const topicName = (topic: string): string =>
  topic.replace(/^-/u, '').replaceAll('"', '').trim();

const low = (word: string): string => word.toLowerCase().replaceAll('’', "'");

// `US`, `IT`
const isAcronym = (word: string): boolean => word.length > 1 && /^\p{Lu}+$/u.test(word);
