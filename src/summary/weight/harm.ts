import { HARMS } from './data/harms.ts';
import { isPhrase, type Told, type ToldWord } from './told.ts';

const LEAD_SHARE = 0.25;

/** Whether a disaster, war or crime of violence is told of: 1 in the title, less only in the text. */
export const harmOf = ({ title, lead }: Told): number =>
  namesHarm(title) ? 1 : namesHarm(lead) ? LEAD_SHARE : 0;

const namesHarm = (words: ToldWord[]): boolean => words.some((_, at) => isPhrase(words, at, HARMS));
