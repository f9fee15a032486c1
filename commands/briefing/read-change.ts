import type { Loose } from '../../src/briefings/order/order.ts';
import { leavesDaysOut } from '../../src/briefings/order/read-order.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { askOfOddTopics } from './ask-of-odd-topics.ts';
import { askOfPart, isPartAlone, saysPart } from './ask-of-part.ts';
import { askOfTopicsAndTime } from './ask-of-several.ts';
import { askOfSource } from './ask-of-source.ts';
import { askOfWords } from './ask-of-words.ts';
import type { ChangeWords } from './change-words.ts';
import { addedTo, takenFrom } from './combine.ts';
import { refuseOthers, withoutTopics } from './combine-topics.ts';
import { listed } from './describe-briefing.ts';
import { keepOnly } from './keep-only.ts';
import { topicWords } from './line-of-briefing.ts';
import { othersThan } from './others-than.ts';
import { type Asked, readAsked, type Values } from './read-asked.ts';
import { replacedIn } from './replaced-in.ts';
import { readSourcesAt } from './source-in.ts';
import { topicsMeant } from './topics-meant.ts';

/** What stands before the words of a change again, in the line of a button. */
const MANNERS = { set: '', add: 'also ', remove: 'remove ' };

/**
 * What was asked of this briefing: instead of what it has, besides it, or taken from it. Undefined
 * where that is no more than what it is about.
 */
export async function readChange(
  before: Briefing,
  { manner, words: typed, old, keep, leavesOut, verb: _, count: __, ...aside }: ChangeWords,
  { values, again }: { values: Values; again: (change: string) => string },
  context: Context,
): Promise<Asked | undefined> {
  if (keep !== undefined) return { order: {}, topics: keepOnly(before, keep, again), notes: [] };
  if (SIGNED.test(typed)) throw nothingIn(typed, before);
  const words = manner === 'set' ? typed : await asSources(typed, context);
  const inManner = (change: string): string =>
    again(manner === 'replace' ? `${change} instead of ${old}` : `${MANNERS[manner]}${change}`);
  if (manner !== 'remove' && isPartAlone(words)) throw askOfPart(words, inManner);
  if (UNFINISHED.test(words))
    throw new UserError(
      say('“{word}” lacks its hour. Write a time like 09:15.', { word: words.replace('at ', '') }),
    );
  // `not on fridays`: of its own days
  const time = manner === 'set' && leavesDaysOut(words) ? `${before.days} ${words}` : words;
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
  const { sources: own, topics: has } = before;
  const readOld = async () => {
    const time = await asSources(old!, context);
    const inPlace = (one: string): string => again(`${words} instead of ${one}`);
    return whole(await readAsked({ time }, inPlace, context, { own, has, manner }));
  };
  const asked = await readAsked({ ...aside, ...given, time }, inManner, context, {
    own,
    has,
    manner,
  });
  const both =
    manner === 'add' || manner === 'remove' ? askOfTopicsAndTime(asked, manner, again) : undefined;
  if (both) throw both;
  if (manner === 'add' || manner === 'remove')
    await askOfSource(asked.topics ?? [], inManner, context);
  if (manner === 'replace') {
    const gone = await readOld();
    const isTopic = gone.topics && !gone.order.times && !gone.order.days;
    const other = isTopic ? askOfTopicsAndTime(asked, manner, again, old) : undefined;
    if (other) throw other;
    return replacedIn(before, { old: old!, words }, gone, whole(asked));
  }
  if (manner === 'add') return addedTo(before, whole(asked), inManner);
  if (manner === 'remove') {
    const out = (asked.topics ?? []).map((topic) => `-${topic.replace(/^-/u, '')}`);
    if (leavesOut) await askOfOddTopics(out, { text: words, has, again: inManner }, context);
    else refuseOthers(before, out);
    return {
      ...takenFrom(before, whole(asked)),
      ...(asked.sources && { sources: await othersThan(asked.sources, own, context) }),
    };
  }
  return settleSet(before, { asked, words, aside }, again, context);
}

/** What is to be instead of what there is: no word that is only loose, and none that says nothing. */
async function settleSet(
  before: Briefing,
  { asked, words, aside }: { asked: Asked; words: string; aside: Aside },
  again: (change: string) => string,
  context: Context,
): Promise<Asked | undefined> {
  const isAside = aside.length !== undefined || aside.stories !== undefined;
  const withAside = (change: string): string => again(formatLine(change, asideOf(aside)));
  if (!asked.order.times && saysPart(words)) throw askOfPart(words, again);
  if (asked.loose && isAllOf(before, asked.loose)) return isAside ? withoutTopic(asked) : undefined;
  if (asked.loose) throw await askOfWords(asked.loose, words, before, withAside, context);
  if (words !== '' && saysNothingOf(asked)) throw nothingIn(words, before);
  // `all, -sport` is all that it is to be about, and `-sport` is left out besides; in a form all is seen.
  const named = asked.order.topics ?? [];
  const isLeftOut = named.length > 0 && named.every((topic) => topic.startsWith('-'));
  const both =
    isLeftOut && NEGATES.test(words) ? askOfTopicsAndTime(asked, 'remove', again) : undefined;
  if (both) throw both;
  if (!isLeftOut || context.filledIn) return asked;
  const topics = withoutTopics(before, named);
  const isWhole = before.topics.length === 0 || !NAMES_TOPICS.test(words);
  return { ...asked, topics, notes: [...asked.notes, ...(isWhole ? [] : [besides(named)])] };
}

/** Whoever names the option may have meant all of its value. */
function besides(leftOut: readonly string[]): string {
  const topics = listed(leftOut.map((topic) => topic.slice(1)));
  return say('I left out {topics} besides. For all news but that, write {line}.', {
    topics: sayBack(topics),
    line: topicWords(leftOut),
  });
}

type Aside = Pick<ChangeWords, 'length' | 'stories'>;

/** In words that are to be added or taken away, whatever may be a topic is one. */
const whole = ({ loose: _, ...asked }: Asked): Asked => asked;

/** Of its own topics, only what else was said: `gas talks shorter`. */
const withoutTopic = ({ loose: _, topics: __, ...asked }: Asked): Asked => asked;

const asideOf = ({ length, stories }: Aside) => ({
  length,
  stories: stories?.toString(),
});

/** The names of sources alone, as the option. */
async function asSources(words: string, context: Context): Promise<string> {
  const isSure = /^(?:the )?(?:sources?|feeds?|from)\s/iu.test(words);
  const typed = words.replace(/^(?:from|(?:the )?(?:sources?|feeds?):?)\s+/iu, '');
  const found = await readSourcesAt(typed, { isSure }, context);
  return found?.length === typed.length
    ? `sources:${found.names.map((name) => `"${name}"`).join(', ')}`
    : words;
}

function isAllOf(before: Briefing, { topics, rest }: Loose): boolean {
  const { own, others } = topicsMeant(before, topics);
  return rest === '' && others.length === 0 && before.topics.every((topic) => own.includes(topic));
}

const saysNothingOf = ({ order, notes: _, ...named }: Asked): boolean =>
  Object.keys(order).length === 0 && Object.keys(named).length === 0;

function nothingIn(words: string, before: Briefing): UserError {
  const word = sayBack(words);
  return new UserError(
    say('I do not know what “{word}” changes.', { word }),
    [{ label: say('What can be changed'), line: `briefing edit ${before.id}` }],
    { word },
  );
}

// `-1`: neither a zone nor a topic by itself
const SIGNED = /^[-+–−]\s?\d{1,2}$/u;
// `quarter past`
const UNFINISHED = /^(?:at )?(?:half|quarter) (?:past|to)$/iu;
// `no strike until monday`
const NEGATES = /^(?:no|not|never|without|except|exclude|skip|leave out)\s/iu;
// `topic:-sport`
const NAMES_TOPICS = /(?:^|\s)(?:topics?|about|re)[:=]/iu;
