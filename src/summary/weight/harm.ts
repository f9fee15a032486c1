import { DEATHS } from './data/deaths.ts';
import { HARMS } from './data/harms.ts';
import { isPhrase, type Told, type ToldWord } from './told.ts';

// who is killed for what he writes, says or represents: all are meant
const VICTIM =
  /^(?:activists?|ambassador|columnist|defector|dissidents?|envoy|journalists?|reporters?|whistleblower)$/u;
const VANISHED = /^(?:abducted|disappear(?:s|ed|ance)|missing|poisoned|vanish(?:es|ed))$/u;
const REACH = 5;
const LEAD_SHARE = 0.25;

/** Whether a disaster, war or crime of violence is told of: 1 in the title, less only in the text. */
export const harmOf = ({ title, lead }: Told): number =>
  namesHarm(title) ? 1 : namesHarm(lead) ? LEAD_SHARE : 0;

const namesHarm = (words: ToldWord[]): boolean =>
  words.some((_, at) => isPhrase(words, at, HARMS) || isVictim(words, at));

const isVictim = (words: ToldWord[], victim: number): boolean =>
  VICTIM.test(words[victim]!.lower) &&
  words.some(
    ({ lower }, at) =>
      Math.abs(at - victim) <= REACH && (isPhrase(words, at, DEATHS) || VANISHED.test(lower)),
  );
