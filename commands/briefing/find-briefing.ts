import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing, Channel } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { webhookOf } from '../../src/webhook-of.ts';
import { briefingsHere } from '../orders-here.ts';
import { describeBriefing } from './describe-briefing.ts';
import { isCalled, saysNothing } from './is-called.ts';

/** Discord and Slack take no more buttons under one answer. */
const MAX_OFFERED = 10;
// `3f9a1c`
const ID = /^[0-9a-f]{6}$/iu;
// `decade` is a word
const SURE_ID = /^(?=[a-f]*\d)[0-9a-f]{6}$/iu;

/** The option by which most verbs name their briefing. */
export const WHICH = {
  which: {
    kind: 'text',
    about: 'the briefing’s topic, time or channel; the only one if left out',
    suggest: suggestBriefings,
  },
} as const;

/**
 * The briefing that is meant: by its id, by words such as “the morning one” or “gas”, or the only one
 * there is. Throws a `UserError` where there is none, or that asks which of several; `line` is what
 * was typed, with the id of one.
 */
export async function findBriefing(
  typed: string | undefined,
  line: (id: string) => string,
  context: Context,
): Promise<Briefing> {
  return theOne(whichOf(typed, await briefingsHere(context)), typed, line);
}

/** Those that words may mean; all of them where nothing is said. */
export function whichOf(typed: string | undefined, briefings: Briefing[]): Briefing[] {
  if (briefings.length === 0 && !ID.test(typed ?? ''))
    throw new UserError(say('There is no briefing here yet.'), ['briefing create 08:00 weekdays']);
  if (typed === undefined || saysNothing(typed)) return briefings;
  const byId = briefings.filter(({ id }) => id === typed.toLowerCase());
  return byId.length > 0 ? byId : briefings.filter((briefing) => isCalled(briefing, typed));
}

/** Whether a word can be nothing but the id of a briefing. */
export const isId = (word: string): boolean => SURE_ID.test(word);

/**
 * An old button may be of a briefing that was deleted, or the id of another place’s or of a channel’s
 * that is hidden from whoever asks. The id itself says nothing to anybody.
 */
export const gone = (id: string): UserError =>
  new UserError(say('There is no such briefing here, or not any more.'), ['briefing list'], {
    word: id,
  });

/** The only one of those found. */
export function theOne(
  found: Briefing[],
  typed: string | undefined,
  line: (id: string) => string,
): Briefing {
  if (found.length === 1) return found[0]!;
  const word = sayBack(typed ?? '');
  if (found.length === 0 && isId(typed ?? '')) throw gone(typed!);
  if (found.length === 0)
    throw new UserError(say('There is no briefing “{word}” here.', { word }), ['briefing list'], {
      word,
    });
  throw new UserError(
    typed === undefined
      ? say(
          'There are {briefings, plural, one {# briefing} other {# briefings}} here. Which one?',
          { briefings: found.length },
        )
      : say(
          '“{word}” may be {briefings, plural, one {# briefing} other {# briefings}}. Which one?',
          { word, briefings: found.length },
        ),
    found
      .slice(0, MAX_OFFERED)
      .map((briefing) => ({ label: labelAmong(briefing, found), line: line(briefing.id) })),
    { asksBack: true },
  );
}

/** Those that differ in what a label has no room for have their ids in it. */
function labelAmong(briefing: Briefing, found: Briefing[]): string {
  const label = labelOf(briefing);
  const isShared = found.some((one) => one !== briefing && labelOf(one) === label);
  return isShared ? `${briefing.id}: ${label}` : label;
}

function nameOf(channel: Channel): string {
  if (personOf(channel) !== undefined) return say('direct messages');
  return webhookOf(channel) === undefined ? `#${channel.name}` : channel.name;
}

const labelOf = ({ times, topics, channel, days }: Briefing): string =>
  [times.join(', '), days, nameOf(channel), topics.join(', ')].filter(Boolean).join(' ');

export async function suggestBriefings(typed: string, context: Context) {
  const briefings = await briefingsHere(context);
  return briefings
    .map((briefing) => ({ value: briefing.id, label: describeBriefing(briefing) }))
    .filter(({ value, label }) => value.startsWith(typed) || label.includes(typed));
}
