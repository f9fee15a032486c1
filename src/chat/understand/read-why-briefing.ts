import { quoteWord } from '../words.ts';
import { asked, type Reading } from './reading.ts';

// `why was the gas briefing late`, `why the 8am one`, `why did the morning one not come`
const WHY_BRIEFING =
  /^(?:why|how come)(?: (?:is|was|did|didn't|didnt|does|doesn't|has|hasn't|hasnt|wasn't|wasnt|isn't))? ((?:(?:my|our|that|the|this) )?(?:[^\s"“”]{1,30} ){0,5}(one|briefing))(?: (?:again|appear|arrive|arrived|be|been|came|come|delayed|did|didn't|didnt|empty|had|has|here|is|late|left out|missed|missing|never|not|on time|paused|post|posted|sent|short|show up|skipped|so|this morning|today|was|wasn't|yesterday|yet))*$/u;
const OWN = /^(?:my|our|that|the|this) /u;

/**
 * “Why the morning one”: what became of a briefing. “The press briefing” may be in the news instead:
 * the briefings that are here tell.
 */
export function readWhyBriefing(bare: string, low: string): Reading[] {
  const [, named, noun] = WHY_BRIEFING.exec(low) ?? [];
  if (named === undefined || (noun === 'one' && !OWN.test(named))) return [];
  const at = low.indexOf(named);
  const line = `why what:${quoteWord(bare.slice(at, at + named.length))}`;
  return [noun === 'one' ? asked(line) : { line, meant: 'tried', isChance: true }];
}
