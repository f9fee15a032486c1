import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { areOwnTopics } from './are-own-topics.ts';
import { describeBriefing } from './describe-briefing.ts';
import { isCalled, saysNothing } from './is-called.ts';
import { topicsMeant } from './topics-meant.ts';

// `film in the morning one`, `film from 8am`
const PART_OF =
  /^(?!(?:the|my|our|that|this) (?:one|briefing) ).*\S\s+(?:from|in|of|out of|at)\s+\S/iu;
// `the gas briefing`, `the one about gas`
const WHOLE = /(?<!\p{L})(?:ones?|briefings?)(?!\p{L})/iu;

/** Its id, or no more than that a briefing is meant where there is one alone. */
export const isSurelyMeant = (
  typed: string | undefined,
  { id }: Briefing,
  briefings: readonly Briefing[],
): boolean =>
  typed?.toLowerCase() === id ||
  ((typed === undefined || saysNothing(typed)) && briefings.length === 1);

/** Words may mean a part of it, or another: is it to be deleted? */
export function askToDelete(briefing: Briefing, typed = ''): UserError {
  return new UserError(
    say('Delete this one? {briefing}.', { briefing: describeBriefing(briefing) }),
    [
      { label: say('Delete it'), line: `briefing delete ${briefing.id}`, style: 'danger' },
      ...takeOuts(briefing, typed),
      'briefing list',
    ],
    { asksBack: true },
  );
}

/** Where words name a part of it, it is perhaps not to be paused as a whole. */
export function askToPause(briefing: Briefing, typed: string): UserError | undefined {
  if (WHOLE.test(typed) && !PART_OF.test(typed)) return undefined;
  // One of its topics, and nothing else: that names it.
  if (!PART_OF.test(typed) && areOwnTopics(typed, briefing)) return undefined;
  const parts = takeOuts(briefing, typed);
  if (parts.length === 0) return undefined;
  return new UserError(
    say('“{word}” is not all of that briefing, which is paused as a whole: {briefing}. Pause it?', {
      word: sayBack(typed),
      briefing: describeBriefing(briefing),
    }),
    [{ label: say('Pause the whole briefing'), line: `briefing pause ${briefing.id}` }, ...parts],
    { asksBack: true },
  );
}

/** A topic, time or source that words name and that it has besides others. */
function takeOuts(briefing: Briefing, typed: string): Suggested[] {
  const { id, topics, times, sources } = briefing;
  const said = new Set(foldTerms(typed));
  const names = (text: string): boolean => {
    const terms = foldTerms(text);
    return terms.length > 0 && terms.every((term) => said.has(term));
  };
  const wanted = topics.filter((topic) => !topic.startsWith('-'));
  const single = foldWords(typed).flatMap((word) => topicsMeant(briefing, [word]).own);
  const own = wanted.filter((topic) => names(topic) || single.includes(topic));
  const at = typed.match(/\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|noon|midnight/giu) ?? [];
  const goes = times.filter((time) =>
    at.some((one) => isCalled({ ...briefing, times: [time] }, one)),
  );
  return [
    ...(own.length < wanted.length ? own : []).map((topic) => takeOut(id, topic, topic)),
    ...(goes.length < times.length ? goes : []).map((time) => takeOut(id, time, time)),
    ...(sources.length > 1 ? sources.filter(names) : []).map((one) =>
      takeOut(id, one, `source ${one}`),
    ),
  ];
}

const takeOut = (id: string, name: string, words: string): Suggested => ({
  label: say('Take “{word}” out', { word: sayBack(name.replaceAll('"', '')) }),
  line: `briefing edit ${id} remove ${words}`,
});
