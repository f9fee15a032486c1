import { message, say } from '../../language/say.ts';
import type { Reading } from './reading.ts';

// `why is there a`, `why did the`, `how come`
const WHY =
  /^(?:so |but |and )?(?:why|how come|what(?:'s| is) the reason(?: for)?|what (?:caused|causes)|what(?:'s| is) behind)(?: (?:exactly|on earth|the hell|then|do people|does everyone|are people|is everyone))*(?: (?:is|are|was|were|did|does|do|has|have|had|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|won't|will|would|can|can't|should))?(?: there)?(?: (?:talking about|talk about))?(?: (?:still|suddenly|always|now|even))*(?: (?:a|an|the|any|no|so much|so many|this|that|such an?))*(?: |$)/u;
/** So many words at the end may say what happened to the topic, and stand in no report. */
const MAX_LEFT_OUT = 3;
const NO_REASON = message('I do not work out reasons: here is what was reported and said.');

/** “Why is there a strike”: somebody’s words about it, or else what the reports say. */
export function readWhy(bare: string, low: string): Reading[] | undefined {
  const cue = WHY.exec(low)?.[0];
  const topic = cue === undefined ? '' : bare.slice(cue.length).trim();
  if (cue === undefined || topic === '') return undefined;
  const remarks = [say(NO_REASON)];
  const words = topic.split(' ');
  const shorter = words
    .slice(0, MAX_LEFT_OUT + 1)
    .map((_, left) => left)
    .filter((left) => left < words.length);
  return [
    {
      line: `quotes ${bare.replace(/^(?:so|but|and) /iu, '')}`,
      meant: 'tried',
      needs: 'person',
      remarks,
    },
    ...shorter.map((left): Reading => {
      const missing = words.slice(words.length - left).join(' ');
      return {
        line: `summary ${words.slice(0, words.length - left).join(' ')}`,
        meant: 'tried',
        needs: 'topic',
        remarks:
          left > 0
            ? [...remarks, say('“{words}” is not searched for.', { words: missing })]
            : remarks,
      };
    }),
  ];
}
