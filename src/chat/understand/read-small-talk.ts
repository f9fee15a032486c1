import { ASKS_FOR_HELP, SMALL_TALK } from './data/small-talk.ts';
import { findForeignTalk } from './find-foreign.ts';
import { asked, type Reading } from './reading.ts';

// `are you deaf?? I said Holm`
const TWO_SENTENCES = /[?!.…]\s+\S+\s+\S/u;
const THANKS = /^(?:(?:many |big )?thanks|thank you|thx|cheers)\b/u;

/**
 * Talk that asks for nothing in the news: a question what we can do, or a greeting, thanks, a joke; in
 * places that have no answer to these, help is the best. `plain` is `text` without marks.
 */
export function readSmallTalk(text: string, plain: string): Reading[] | undefined {
  if (TWO_SENTENCES.test(text)) return undefined;
  const foreign = findForeignTalk(plain);
  if (foreign) {
    const { language, isThanks } = foreign;
    return [asked(`say-hello${isThanks ? ' thanks:yes' : ''} in:${language}`), asked('help')];
  }
  if (!SMALL_TALK.test(plain)) return undefined;
  if (ASKS_FOR_HELP.test(plain)) return [asked('help')];
  return [asked(THANKS.test(plain) ? 'say-hello thanks:yes' : 'say-hello'), asked('help')];
}
