import { buildBriefing } from '../../src/briefings/build-briefing.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { type Moment, readMoment } from '../../src/chat/times/read-moment.ts';
import { say } from '../../src/language/say.ts';
import type { Channel } from '../../src/model.ts';
import { inWords, type Narrowed, narrow, sayWhen } from '../narrow.ts';
import { briefingsHere } from '../orders-here.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

type Asked = Narrowed & { channel: Channel | undefined };

/**
 * The stories of the last day, or of the time asked for; with a channel, those on the topics of its
 * briefings.
 */
export async function summaryOfStories(
  { since: given, until, source, channel }: Asked,
  context: Context,
): Promise<Reply> {
  const { store, place, now } = context;
  const since = given ?? beginOf(until, context);
  const narrowed = { since, until, source };
  const { before = now.toISOString(), outlet } = narrow(narrowed);
  const built = await buildBriefing({
    store,
    placeId: place.id,
    since: since.start,
    until: before,
    ...(outlet ? { outlet } : {}),
    topics: channel ? await topicsOf(channel, context) : [],
    title: titleOf(narrowed, channel),
  });
  // Who asks wants to read it; “Post here” shows it to everyone.
  if (built) return { ...built, onlyToAsker: true };
  const isShort = !until && now.getTime() - Date.parse(since.start) < WEEK_MS;
  return reply(say('Nothing new{limits}.', { limits: inWords(narrowed) }), {
    actions: [
      ...(isShort
        ? [button(say('The last week'), formatLine('summary', { since: '7d', source }))]
        : []),
      ...(source ? [button(say('All sources'), 'sources list')] : []),
    ],
  });
}

/** Where only an end is given: the whole day or week that was named, else the day before it. */
function beginOf(until: Moment | undefined, { now, user }: Context): Moment {
  const hasBegun = until && Date.parse(until.start) <= now.getTime();
  if (hasBegun && until.start < until.end) return until;
  const dayBefore = hasBegun ? new Date(Date.parse(until.end) - DAY_MS).toISOString() : '1d';
  return readMoment(dayBefore, 'since', { now, zone: user.zone ?? 'UTC' });
}

/** `The last 7 days from “Calder Post” in #news`, `Yesterday`, `On 20 November 2026`. */
function titleOf({ source, ...asked }: Narrowed, channel: Channel | undefined): string {
  // “In the last day” is what English alone would not write over stories.
  const when = sayWhen(asked).replace(/^in the last/u, 'the last');
  const from = inWords({ since: undefined, until: undefined, source });
  // All our languages begin a title with a capital.
  const title = `${when.charAt(0).toUpperCase()}${when.slice(1)}${from}`;
  return channel ? say('{title} in #{channel}', { title, channel: channel.name }) : title;
}

/**
 * The topics of a channel's briefings; none, which means all news, where one of them has no topic.
 */
async function topicsOf(channel: Channel, context: Context): Promise<string[]> {
  const briefings = await briefingsHere(context);
  const posted = briefings.filter((one) => one.channel.id === channel.id);
  if (posted.length === 0)
    throw new UserError(
      say('No briefing is posted in #{channel}, and I do not read what people write there.', {
        channel: channel.name,
      }),
      [{ label: say('The last day’s stories'), line: 'summary' }],
    );
  const isOnAll = posted.some(({ topics }) => topics.length === 0);
  return isOnAll ? [] : [...new Set(posted.flatMap(({ topics }) => topics))];
}
