import {
  type APIMessage,
  type APIThreadChannel,
  DiscordAPIError,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import { say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { CLOCKS_DIFFER_MS, lookUpError } from './find-post.ts';

/** The most archived threads that Discord gives at once. */
const PAGE_THREADS = 100;
/** More of our own since then nobody opens to look into them. */
const MAX_OPENED = 50;

export type Lost = {
  forum: Channel;
  guildId: string;
  since: Date;
  /** Our own id. */
  me: string;
  isOurs(message: APIMessage): boolean;
};

/**
 * Looks for one of our posts among the threads of a forum since a time, by their first messages.
 * Undefined means that it has not arrived. Throws `PostError` ('unknown') where nobody can tell.
 */
export async function findInForum(call: CallApi, lost: Lost): Promise<APIMessage | undefined> {
  const { forum, guildId } = lost;
  const active = await read<Threads>(call, Routes.guildActiveThreads(guildId), forum);
  const found = await openEach(call, candidates(active, lost), lost);
  if (found) return found;
  // Somebody may have closed it meanwhile.
  const query = new URLSearchParams({ limit: String(PAGE_THREADS) });
  const archived = await read<Threads>(
    call,
    Routes.channelThreads(forum.id, 'public'),
    forum,
    query,
  );
  const closed = await openEach(call, candidates(archived, lost), lost);
  if (!closed && goesOn(archived, lost)) throw tooMany(forum);
  return closed;
}

type Threads = { threads?: APIThreadChannel[]; has_more?: boolean } | null;

/** What we began in this forum since then. */
function candidates(given: Threads, { forum, since, me }: Lost): APIThreadChannel[] {
  const from = SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_DIFFER_MS });
  const ours = (given?.threads ?? []).filter(
    ({ id, parent_id: parent, owner_id: owner }) =>
      parent === forum.id && owner === me && BigInt(id) > from,
  );
  if (ours.length > MAX_OPENED) throw tooMany(forum);
  return ours;
}

async function openEach(
  call: CallApi,
  threads: APIThreadChannel[],
  { forum, isOurs }: Lost,
): Promise<APIMessage | undefined> {
  for (const { id } of threads) {
    const first = await read<APIMessage>(call, Routes.channelMessage(id, id), forum).catch(
      unlessDeleted,
    );
    if (first && isOurs(first)) return first;
  }
  return undefined;
}

/** Whether there are more that were closed since then. The last to be closed come first. */
function goesOn(archived: Threads, { since }: Lost): boolean {
  const last = archived?.threads?.at(-1)?.thread_metadata?.archive_timestamp;
  return archived?.has_more === true && last !== undefined && Date.parse(last) > since.getTime();
}

async function read<Answer>(
  call: CallApi,
  route: `/${string}`,
  forum: Channel,
  query = new URLSearchParams(),
): Promise<Answer> {
  return (await call('GET', route, { query }).catch((error) => {
    throw lookUpError(error, forum);
  })) as Answer;
}

function unlessDeleted(error: PostError): undefined {
  const { cause } = error;
  if (cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownMessage)
    return undefined;
  throw error;
}

const tooMany = ({ name }: Channel): PostError =>
  new PostError('unknown', say('#{channel} has had too many posts since then.', { channel: name }));
