import { TALK } from './data/talk.ts';
import { isPhrase, type Told } from './told.ts';

// could, may, might; how, why
const GUESS = /^(?:can|could|eyes|if|may|maybe|might|mulls|perhaps|possible|should|would)$/u;

/**
 * Whether the headline only tells what somebody says, or what may come: “Holt slams rival’s plan”.
 * Who is named at its end only vouches for the rest: “Ferry has sunk, coastguard says”.
 */
export const talkOf = ({ title }: Told): number =>
  title.some(
    (word, at) => GUESS.test(word.lower) || (at < title.length - 1 && isPhrase(title, at, TALK)),
  )
    ? 1
    : 0;
