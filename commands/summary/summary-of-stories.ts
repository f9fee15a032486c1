import { buildBriefing } from '../../src/briefings/build-briefing.ts';
import type { Context } from '../../src/chat/command.ts';
import { sayDuration } from '../../src/chat/duration.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Channel } from '../../src/model.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** The last day’s stories, or of as long as asked: all that is read here, or what a channel’s briefings are about. */
export async function summaryOfStories(
  {
    since: span = DAY,
    source,
    channel,
  }: { since: number | undefined; source: string | undefined; channel: Channel | undefined },
  context: Context,
): Promise<Reply> {
  const { store, place, now } = context;
  const from = source ? ` from “${source}”` : '';
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
    reply(`Nothing new${from} in the last ${sayDuration(span)}.`, {
      actions: [
        ...(span < WEEK
          ? [button('The last week', formatLine('summary', { since: '7d', source }))]
          : []),
        ...(source ? [button('All sources', 'sources list')] : []),
      ],
    })
  );
}

/** What the briefings of a channel are about; none where one is about everything. */
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
