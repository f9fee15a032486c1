import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { leavesDaysOut } from '../../src/briefings/order/read-order.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Briefing, BriefingLength } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { askOfPart, isPartAlone, saysPart } from './ask-of-part.ts';
import { pause, remove, resume } from './change.ts';
import { type ChangeWords, readChangeWords } from './change-words.ts';
import { addedTo, takenFrom, withoutTopics } from './combine.ts';
import { partsThatDiffer } from './describe-changes.ts';
import { gone, isId, theOne, WHICH, whichOf } from './find-briefing.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import { type Asked, readAsked, type Values } from './read-asked.ts';
import { findSame, twinThere } from './same-briefing.ts';
import { askWhat, nothingChanges, sayChanged } from './say-changed.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';

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
    if (change.verb)
      return {
        ...(await VERBS[change.verb].run({ which: before.id }, context)),
        readAs: undefined,
      };
    const asked = await readChange(before, change, { values, again }, context);
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

const VERBS = { pause, resume, delete: remove };
/** What stands before the words of a change again, in the line of a button. */
const MANNERS = { set: '', add: 'also ', remove: 'remove ' };

/** What was asked of this briefing: instead of what it has, besides it, or taken from it. */
async function readChange(
  before: Briefing,
  { manner, words, verb: _, ...aside }: ChangeWords,
  { values, again }: { values: Values; again: (change: string) => string },
  context: Context,
): Promise<Asked> {
  const inManner = (change: string): string => again(`${MANNERS[manner]}${change}`);
  if (manner !== 'remove' && isPartAlone(words)) throw askOfPart(words, inManner);
  if (UNFINISHED.test(words))
    throw new UserError(`“${words.replace('at ', '')}” lacks its hour. Write a time like 09:15.`);
  // `not on fridays`: of its own days
  const time = manner === 'set' && leavesDaysOut(words) ? `${before.days} ${words}` : words;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const asked = await readAsked({ ...aside, ...given, time }, inManner, context);
  if (manner === 'set' && !asked.order.times && saysPart(words)) throw askOfPart(words, inManner);
  if (aside.length && asked.topics && !OPENS_TOPIC.test(words))
    throw askOfLength(aside.length, asked.topics, again);
  if (manner === 'add') return addedTo(before, asked);
  if (manner === 'remove') return takenFrom(before, asked);
  const isLeftOut = asked.topics?.length && asked.topics.every((topic) => topic.startsWith('-'));
  return isLeftOut && !NAMES_TOPICS.test(words)
    ? { ...asked, topics: withoutTopics(before, asked.topics!) }
    : asked;
}

// `quarter past`
const UNFINISHED = /^(?:at )?(?:half|quarter) (?:past|to)$/iu;
const OPENS_TOPIC = /(?:^|\s)(?:about|on|topics?|re)(?:[:=]|\s)/iu;

/** `pay longer`: whether the rest is a topic, or another briefing, nobody knows. */
function askOfLength(
  length: BriefingLength,
  topics: string[],
  again: (change: string) => string,
): UserError {
  const word = topics.join(', ').replaceAll('"', '');
  return new UserError(
    `“${sayBack(word)}” may be a topic, or the name of another briefing. What should change?`,
    [
      { label: `Length: ${length}`, line: again(`length:${length}`) },
      { label: 'The topic, too', line: again(`about ${topics.join(', ')} length:${length}`) },
    ],
    { word: sayBack(word), asksBack: true },
  );
}

// `topic:-sport` is all that it is about, and `-sport` is left out besides
const NAMES_TOPICS = /(?:^|\s)(?:topics?|about|re)[:=]/iu;

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
