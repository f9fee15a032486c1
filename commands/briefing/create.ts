import { dayNames } from '../../src/briefings/order/days.ts';
import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { tally } from '../../src/text/tally.ts';
import { TOPIC } from '../examples.ts';
import { briefingsHere } from '../orders-here.ts';
import { askOfTheBriefing } from './ask-of-the-briefing.ts';
import { briefingData, describeBriefing, nextDates } from './describe-briefing.ts';
import { ORDER_FIELDS } from './edit-form.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import type { Asked } from './read-asked.ts';
import { readNew } from './read-new.ts';
import { remarkOnQuiet } from './remark-on-quiet.ts';
import { alreadyThere, findSame, insteadOfOther } from './same-briefing.ts';
import { saveBriefing } from './save-briefing.ts';
import { typedAgain } from './typed-again.ts';

const MAX_BRIEFINGS = 50;

const options = {
  ...ORDER,
  time: { ...ORDER.time, required: true },
  id: { kind: 'text', about: 'the id of one that was deleted', named: true },
  paused: { kind: 'choice', about: 'set up, but not started', choices: ['yes'], named: true },
} as const;

export const create = defineVerb({
  about: 'Post the news in a channel, at the times you choose',
  options,
  examples: [
    'briefing create 08:00 weekdays Europe/Berlin',
    example`briefing create 18:30 daily UTC topic:${TOPIC}`,
  ],
  form: { title: message('A new briefing'), fields: ORDER_FIELDS },
  manages: 'channel',
  place: async ({ text, given }) => placeOrder(text, given, options),
  async run({ paused, id: wanted, ...values }, context) {
    const { store, place, now } = context;
    const { time } = values;
    const again = (words: string): string =>
      `${formatLine('briefing create', { ...typedAgain(values), paused })} ${words}`;
    const briefings = await briefingsHere(context);
    askOfTheBriefing(time, briefings);
    const { asked, briefing, lacking } = await readNew(
      values,
      again,
      inTheirZone(context, briefings),
      paused === 'yes',
    );
    const same = findSame(briefing, briefings);
    if (same) return alreadyThere(same, asked, context);
    if ((await store.findBriefings(place.id)).length >= MAX_BRIEFINGS)
      throw new UserError(
        say(
          'There are {briefings, plural, one {# briefing} other {# briefings}} here already, and there can be no more. Delete one first.',
          { briefings: MAX_BRIEFINGS },
        ),
        ['briefing list'],
      );
    const { id, twin } = await saveBriefing(briefing, wanted, context);
    if (twin) return alreadyThere(twin, asked, context);
    const told = { briefing: describeBriefing(briefing) };
    const title =
      id === wanted
        ? say('Restored: {briefing}.', told)
        : say('A briefing is set: {briefing}.', told);
    return reply(title, {
      blocks: [
        { kind: 'text', text: nextDates(briefing, now) },
        ...notesOn(asked, briefing),
        ...lacking,
      ],
      actions: [
        button(say('Preview'), `briefing preview ${id}`, 'primary'),
        button(say('Post one now'), `briefing now ${id}`),
        button(say('Edit'), `briefing edit ${id}`),
        ...insteadOfOther(briefing, briefings),
        button(say('Undo'), `briefing delete ${id}`, 'danger'),
      ],
      data: { ...briefingData({ ...briefing, id }), understood: understoodOf(asked, briefing) },
      // The title says it.
      readAs: undefined,
    });
  },
});

/** Where nobody told the asker’s zone, it is likely that of most briefings here. */
function inTheirZone(context: Context, briefings: Briefing[]): Context {
  const { user } = context;
  if (!user.guessedZone) return context;
  const zones = [...tally(briefings.map(({ zone }) => zone))].sort(([, a], [, b]) => b - a);
  return { ...context, user: { ...user, zone: zones[0]?.[0] ?? user.zone } };
}

/** How the zone and words with an error were taken, as small print. */
export function notesOn(
  { order, notes }: Asked,
  { zone, ...briefing }: Pick<Briefing, 'zone' | 'quiet' | 'times'>,
): Reply['blocks'] {
  const { zoneSaid } = order;
  const said = zoneSaid
    ? say('You said {said}, which I take as {zone}.', { said: zoneSaid, zone })
    : undefined;
  const none = order.zone ? undefined : say('You named no time zone; I took {zone}.', { zone });
  return [said ?? none, ...notes, remarkOnQuiet(briefing)].flatMap((text) =>
    text ? [{ kind: 'note', text }] : [],
  );
}

/** What the line itself named, for programs. */
function understoodOf({ order, channel }: Asked, { times, days, topics }: Briefing) {
  return {
    times,
    days: days === 'daily' ? days : dayNames(days),
    zone: order.zone ?? null,
    channel: order.channel ?? (channel ? `#${channel.name}` : null),
    topics: topics.map((topic) => topic.replaceAll('"', '')),
  };
}
