import { SPEECH_WORDS } from './data/asking-words.ts';

/** Whether words in lower case ask for what was said. */
export const hasSpeech = (low: string): boolean =>
  low.split(/[^\p{L}']+/u).some((word) => SPEECH_WORDS.has(word));
