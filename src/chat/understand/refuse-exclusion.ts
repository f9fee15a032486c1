import { say } from '../../language/say.ts';
import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';
import { asksWhoNot, findExclusion } from './find-exclusion.ts';

/** That a look-up leaves nothing out, and knows of nobody what they did not say; undefined for others. */
export function refuseExclusion(
  sentence: string,
  how = { isBehind: false },
): UserError | undefined {
  if (asksWhoNot(sentence))
    return new UserError(
      say('Who did not say or report something I cannot know: I look up what was said.'),
      ['help'],
      { word: sayBack(sentence) },
    );
  const exclusion = findExclusion(sentence, how);
  if (!exclusion) return undefined;
  const { words, head } = exclusion;
  return new UserError(
    say(
      '“{words}” would leave something out: briefings and follows can do that, but this cannot. Name only what it is about.',
      { words: sayBack(words) },
    ),
    head === '' ? [] : [{ label: sayBack(head), line: head }],
    { word: sayBack(words) },
  );
}
