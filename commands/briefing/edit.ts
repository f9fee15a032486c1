import { MAX_STORIES, NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import type { Loose } from '../../src/briefings/order/order.ts';
import { leavesDaysOut } from '../../src/briefings/order/read-order.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Briefing } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { askOfPart, isPartAlone, saysPart } from './ask-of-part.ts';
import { askOfWords } from './ask-of-words.ts';
import { pause, resume } from './change.ts';
import { type ChangeWords, readChangeWords } from './change-words.ts';
import { addedTo, takenFrom, withoutTopics } from './combine.ts';
import { deleteBriefing } from './delete-briefing.ts';
import { partsThatDiffer } from './describe-changes.ts';
import { gone, isId, theOne, WHICH, whichOf } from './find-briefing.ts';
import { noneCalled } from './none-called.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import { othersThan } from './others-than.ts';
import { type Asked, readAsked, type Values } from './read-asked.ts';
import { replacedIn } from './replaced-in.ts';
import { findSame, twinThere } from './same-briefing.ts';
import { askWhat, nothingChanges, sayChanged } from './say-changed.ts';
import { readSourcesAt } from './source-in.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';
import { topicsMeant } from './topics-meant.ts';

const options = { ...WHICH, ...ORDER } as const;

export const edit = defineVerb({
  about: 'Change a briefing: its times, days, channel, topics or length',
  options,
  examples: [example`briefing edit ${BRIEFING} 9am weekdays`],
  manages: true,
  place: async ({ text, given }) => placeOrder(text, given, options),
  async run({ which, ...values }, context) {
    const briefings = await context.store.findBriefings(context.place.id);
    const { before, words, isBare, again } = whichAndWhat(which, values, briefings);
    if (isBare) return askWhat(before);
    const change = readChangeWords(words);
    if (change.verb === 'help') return askWhat(before);
    if (change.verb === 'delete') return deleteBriefing(before, context);
    if (change.verb)
      return {
        ...(await VERBS[change.verb].run({ which: before.id }, context)),
        readAs: undefined,
      };
    if (change.count) throw askHowMany(before, change.count, again);
    const asked = await readChange(before, change, { values, again }, context);
    if (asked === undefined) return askWhat(before);
    const after = changed(before, asked, context.now);
    const parts = partsThatDiffer(before, after);
    if (parts.length === 0) return nothingChanges(before);
    const twin = findSame(
      after,
      briefings.filter(({ id }) => id !== after.id),
    );
    if (twin) throw twinThere(after, twin);
    await context.store.saveOrder(after);
    return sayChanged({ before, after, parts, asked }, context.now);
  },
});

const VERBS = { pause, resume };
/** What stands before the words of a change again, in the line of a button. */
const MANNERS = { set: '', add: 'also ', remove: 'remove ', replace: '' };

/**
 * What was asked of this briefing: instead of what it has, besides it, or taken from it. Undefined
 * where that is no more than what it is about.
 */
async function readChange(
  before: Briefing,
  { manner, words: typed, old, verb: _, count: __, ...aside }: ChangeWords,
  { values, again }: { values: Values; again: (change: string) => string },
  context: Context,
): Promise<Asked | undefined> {
  const words = manner === 'set' ? typed : await asSources(typed, context);
  const inManner = (change: string): string => again(`${MANNERS[manner]}${change}`);
  if (manner !== 'remove' && isPartAlone(words)) throw askOfPart(words, inManner);
  if (UNFINISHED.test(words))
    throw new UserError(`“${words.replace('at ', '')}” lacks its hour. Write a time like 09:15.`);
  // `not on fridays`: of its own days
  const time = manner === 'set' && leavesDaysOut(words) ? `${before.days} ${words}` : words;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const own = before.sources;
  const asked = await readAsked({ ...aside, ...given, time }, inManner, context, { own });
  if (manner === 'replace') {
    const gone = await readAsked({ time: await asSources(old!, context) }, again, context, { own });
    return replacedIn(before, old!, whole(gone), whole(asked));
  }
  if (manner === 'add') return addedTo(before, whole(asked), inManner);
  if (manner === 'remove')
    return {
      ...takenFrom(before, whole(asked)),
      ...(asked.sources && { sources: await othersThan(asked.sources, own, context) }),
    };
  if (!asked.order.times && saysPart(words)) throw askOfPart(words, inManner);
  if (asked.loose && isAllOf(before, asked.loose)) return undefined;
  if (asked.loose) throw await askOfWords(asked.loose, before, again, context);
  if (words !== '' && saysNothingOf(asked)) throw nothingIn(words, before);
  const isLeftOut = asked.topics?.length && asked.topics.every((topic) => topic.startsWith('-'));
  return isLeftOut && !NAMES_TOPICS.test(words)
    ? { ...asked, topics: withoutTopics(before, asked.topics!) }
    : asked;
}

/** In words that are to be added or taken away, whatever may be a topic is one. */
const whole = ({ loose, ...asked }: Asked): Asked =>
  loose ? { ...asked, topics: asked.order.topics ?? [] } : asked;

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

const saysNothingOf = ({ order, channel, length, stories, graceMinutes }: Asked): boolean =>
  Object.keys(order).length === 0 && !channel && !length && !stories && graceMinutes === undefined;

function nothingIn(words: string, before: Briefing): UserError {
  const word = sayBack(words);
  return new UserError(
    `I do not know what “${word}” changes.`,
    [{ label: 'What can be changed', line: `briefing edit ${before.id}` }],
    { word },
  );
}

// `quarter past`
const UNFINISHED = /^(?:at )?(?:half|quarter) (?:past|to)$/iu;
// `topic:-sport` is all that it is about, and `-sport` is left out besides
const NAMES_TOPICS = /(?:^|\s)(?:topics?|about|re)[:=]/iu;

/** Fewer stories, or more: how many is for who asks to say. */
function askHowMany(
  { stories }: Briefing,
  count: 'more' | 'fewer',
  again: (change: string) => string,
): UserError {
  const counts = STORY_COUNTS.filter((one) => (count === 'more' ? one > stories : one < stories));
  return new UserError(
    counts.length > 0
      ? `It has at most ${stories} ${stories === 1 ? 'story' : 'stories'}. How many should it have?`
      : `It has at most ${stories} already, and there can be no ${count}.`,
    counts.map((one) => ({ label: `${one}`, line: again(`stories:${one}`) })),
    counts.length > 0 ? { asksBack: true } : {},
  );
}

const STORY_COUNTS = [1, 3, 5, 8, 10, 15].filter((one) => one <= MAX_STORIES);

/** The briefing that is meant, and the words of the change; `again` writes the line with others. */
function whichAndWhat(which: string | undefined, values: Values, briefings: Briefing[]) {
  const { time = '', channel, stories, ...named } = values;
  const aside = formatLine('', {
    ...named,
    channel: channel && `#${channel.name}`,
    stories: stories?.toString(),
  }).trim();
  const { found, words, name }: SplitWhich =
    which || briefings.length === 0
      ? { found: whichOf(which, briefings), words: time }
      : splitWhich(time, briefings);
  const lineFor = (id: string, change: string): string =>
    ['briefing edit', id, change, aside].filter(Boolean).join(' ');
  if (found.length === 0 && name !== undefined && isId(name)) throw gone(name);
  if (found.length === 0 && name !== undefined) throw noneCalled(name, words);
  const before = theOne(found, which ?? name, (id) => lineFor(id, words));
  return {
    before,
    words,
    isBare: words === '' && aside === '',
    again: (change: string): string => lineFor(before.id, change),
  };
}

/** The briefing with what was asked. A new channel has refused nothing yet. */
function changed(before: Briefing, asked: Asked, now: Date): Briefing {
  const { order, channel, notes, ...chosen } = asked;
  const { times = before.times, days = before.days, zone = before.zone } = order;
  const schedule = { times, days, zone };
  const isMoved = channel !== undefined && channel.id !== before.channel.id;
  return {
    ...before,
    ...schedule,
    ...chosen,
    ...(isMoved && { channel, ...NEVER_REFUSED }),
    nextDueAt: before.paused ? null : (nextOccurrence(schedule, now)?.toISOString() ?? null),
  };
}
