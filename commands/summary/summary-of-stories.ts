import { buildBriefing } from '../../src/briefings/build-briefing.ts';
import type { Context } from '../../src/chat/command.ts';
import { sayDuration } from '../../src/chat/duration.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Channel } from '../../src/model.ts';
import { inWords, type Narrowed } from '../narrow.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * The stories of the last day, or of the time asked for; with a channel, those on the topics of its
 * briefings.
 */
export async function summaryOfStories(
  { since: span = DAY_MS, source, channel }: Narrowed & { channel: Channel | undefined },
  context: Context,
): Promise<Reply> {
  const { store, place, now } = context;
  const from = inWords({ since: undefined, source });
  const built = await buildBriefing({
    store,
    placeId: place.id,
    since: new Date(now.getTime() - span).toISOString(),
    ...(source ? { outlet: source } : {}),
    until: now.toISOString(),
    topics: channel ? await topicsOf(channel, context) : [],
    title: `The last ${sayDuration(span)}${from}${channel ? ` in #${channel.name}` : ''}`,
  });
  return (
    built ??
    reply(`Nothing new${inWords({ since: span, source })}.`, {
      actions: [
        ...(span < WEEK_MS
          ? [button('The last week', formatLine('summary', { since: '7d', source }))]
          : []),
        ...(source ? [button('All sources', 'sources list')] : []),
      ],
    })
  );
}

/**
 * The topics of a channel's briefings; none, which means all news, where one of them has no topic.
 */
async function topicsOf(channel: Channel, { store, place }: Context): Promise<string[]> {
  const briefings = await store.findBriefings(place.id);
  const topics = briefings.flatMap((one) => (one.channel.id === channel.id ? [one.topic] : []));
  if (topics.length === 0)
    throw new UserError(
      `No briefing is posted in #${channel.name}, and I do not read what people write there.`,
      [{ label: 'The last day’s stories', line: 'summary' }],
    );
  return topics.includes(null) ? [] : topics.filter((topic) => topic !== null);
}
