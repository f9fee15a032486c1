import { readGrace } from '../../src/briefings/due/read-grace.ts';
import type { KnownWords, Loose, Order, Problem } from '../../src/briefings/order/order.ts';
import { ANY_WORD, looseWords, readOrder } from '../../src/briefings/order/read-order.ts';
import type { Context, FoundRole } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { sayChannel } from '../../src/chat/say-channel.ts';
import { say } from '../../src/language/say.ts';
import type { BriefingLength, Channel, Role } from '../../src/model.ts';
import { readHours } from '../read-hours.ts';
import { askOfOddTopics } from './ask-of-odd-topics.ts';
import type { Manner } from './change-words.ts';
import { findKnownTopics } from './find-known-topics.ts';
import { findSources } from './find-sources.ts';
import { askOfTopics, mendTopics, unwritten, withMended } from './mend-topics.ts';
import { nameChannel } from './name-channel.ts';
import { nameSources } from './name-sources.ts';
import { orderError } from './order-error.ts';

/** An edition each hour is a follow. */
const MAX_TIMES = 12;
// `24:00`, `24 h`
const MIDNIGHT = /(?<![\d:.])24(?:[:.h]?00)?(?![\d:.])/u;
/** Words that take topics or sources away, and ask for all news: `topic:none`. */
const NONE = new Set(['all', 'all news', 'any', 'anything', 'everything', 'none']);

/** Values of the options as `placeOrder` and the bot have read them. */
export type Values = {
  time?: string | undefined;
  channel?: Channel | undefined;
  length?: BriefingLength | undefined;
  stories?: number | undefined;
  grace?: string | undefined;
  ping?: FoundRole | null | undefined;
  quiet?: string | undefined;
};

/** What a line says of a briefing; what it does not name is left out. */
export type Asked = {
  order: Order;
  channel?: Channel;
  topics?: string[];
  sources?: string[];
  length?: BriefingLength;
  stories?: number;
  graceMinutes?: number;
  ping?: Role | null;
  quiet?: string | null;
  /** Topics that nothing marks as such, where all words are taken for some. */
  loose?: Loose;
  /** How words were read that may have meant something else, in sentences. */
  notes: string[];
};

/** Of a briefing that is there: its sources and topics, and how it is changed. */
type Of = { own?: readonly string[]; has?: readonly string[]; manner?: Manner };

/**
 * Reads the words of an order, with what the place knows: its channels and sources, and which lone
 * words are topics. Throws a `UserError` that names what it does not understand. Of a briefing that
 * is there, whatever may be a topic of it is taken for one.
 */
export async function readAsked(
  { time: typed = '', channel: named, length, stories, grace, ping, quiet }: Values,
  again: (words: string) => string,
  context: Context,
  { own, has, manner }: Of = {},
): Promise<Asked> {
  const text = await nameSources(nameChannel(typed, context.channel), own ?? [], context);
  const known = own ? ANY_WORD : await findKnownTopics(looseWords(text), context);
  const read = readOrder(text, known);
  if (read.kind !== 'order') throw orderError(await withTopicsMended(read, known, context), again);
  const { order, corrected = [] } = read;
  const loose = own && read.loose;
  const isLoose = (topic: string): boolean => manner === 'set' && !!loose?.topics.includes(topic);
  const sure = (order.topics ?? []).filter((topic) => !isLoose(topic) && !isNone(topic));
  await askOfOddTopics(sure, { text, has, again }, context);
  const isMended = !loose || manner === 'add';
  const misspelt = isMended ? await mendTopics(order.topics ?? [], context) : [];
  if (misspelt.length > 0) throw orderError(askOfTopics(misspelt, text), again);
  if ((order.times?.length ?? 0) > MAX_TIMES)
    throw new UserError(
      say(
        'A briefing comes at most {times, plural, one {# time} other {# times}} a day. A follow tells at once.',
        { times: MAX_TIMES },
      ),
    );
  const channel = await findChannel(order.channel, named, context);
  const taken = own ? [] : (order.topics ?? []).filter((topic) => known.has(topic.toLowerCase()));
  return {
    order,
    ...(channel && { channel }),
    ...(order.topics && { topics: withoutNone(order.topics) }),
    ...(order.sources && {
      sources: areNone(order.sources) ? [] : await findSources(order.sources, context),
    }),
    ...(loose && { loose }),
    ...(length && { length }),
    ...(stories && { stories }),
    ...(grace && { graceMinutes: readGrace(grace) }),
    ...(ping !== undefined && { ping: ping && { id: ping.id, name: ping.name } }),
    ...(quiet !== undefined && { quiet: hoursWithoutSound(quiet, context) }),
    notes: [
      ...(await unwritten(order.topics ?? [], context))
        .filter((topic) => !NONE.has(topic.toLowerCase()))
        .map((topic) => say('No report here speaks of “{topic}” yet.', { topic: sayBack(topic) })),
      ...(MIDNIGHT.test(text) && order.times?.includes('00:00')
        ? [say('I took 24:00 as 00:00, with which each of its days begins.')]
        : []),
      ...corrected.map(({ from, to }) =>
        say('I read “{typed}” as “{meant}”.', { typed: from, meant: to }),
      ),
      ...taken.map((topic) => say('I took “{topic}” for the topic.', { topic })),
      ...(ping?.remark ? [ping.remark] : []),
    ],
  };
}

/** One press mends all that is misspelt: the lines of a question have the topics of reports, too. */
async function withTopicsMended(
  problem: Problem,
  known: KnownWords,
  context: Context,
): Promise<Problem> {
  const [only, ...others] = problem.choices ?? [];
  if (!only || others.length > 0) return problem;
  const read = readOrder(only.line, known);
  const topics = read.kind === 'order' ? (read.order.topics ?? []) : [];
  const mended = await mendTopics(topics, context);
  if (mended.length === 0) return problem;
  const label = [only.label, ...mended.map(({ meant }) => meant)].join(', ');
  return { ...problem, choices: [{ label, line: withMended(only.line, mended) }] };
}

const areNone = ([first, ...others]: string[]): boolean => others.length === 0 && isNone(first!);

/** `all -sport` are all news without sport. */
function withoutNone(topics: string[]): string[] {
  const [leftOut, wanted] = [topics.filter(isLeftOut), topics.filter((one) => !isLeftOut(one))];
  return wanted.every(isNone) ? leftOut : topics;
}

const isLeftOut = (topic: string): boolean => topic.startsWith('-');

const isNone = (topic: string): boolean => NONE.has(topic.replaceAll('"', '').toLowerCase());

/** Hours that would be kept and never be heeded are refused; there can always be none. */
function hoursWithoutSound(typed: string, { leavesSound }: Context): string | null {
  const hours = readHours(typed);
  if (hours !== null && leavesSound)
    throw new UserError(
      say(
        'No post can come without a sound here: each reader chooses what makes one. Leave out {option}.',
        { option: inMarks('quiet:') },
      ),
      [],
      { option: 'quiet', word: sayBack(typed) },
    );
  return hours;
}

async function findChannel(
  typed: string | undefined,
  named: Channel | undefined,
  context: Context,
): Promise<Channel | undefined> {
  if (typed === undefined) return named;
  const word = sayChannel(typed);
  const found = await context.findChannel(typed);
  if (!found)
    throw new UserError(
      say(
        'I cannot find the channel “{word}”. Name one I am in, or leave it out to mean this one.',
        { word },
      ),
      [],
      { word },
    );
  if (named && named.id !== found.id)
    throw new UserError(
      say('“{word}” is a second channel; a briefing has one. Set up another briefing for it.', {
        word,
      }),
      [],
      { word },
    );
  return found;
}
