import { wordsBesideName, wordsInPrivate } from '../../../src/chat/words-beside-name.ts';
import type { Channel } from '../../../src/model.ts';
import { readLine } from './read-text.ts';
import { withoutMarks } from './without-marks.ts';

/** What of an event that tells of a message is looked at. */
export type MessageEvent = {
  type: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  channel?: string;
  channel_type?: string;
  ts?: string;
  thread_ts?: string;
};

/** Words to us, and where the answer belongs: in a thread of its own under them. */
export type Said = {
  line: string;
  userId: string;
  where: Channel;
  thread: string;
  /** Whether it stands in a thread already. */
  isReply: boolean;
  isPrivate: boolean;
};

/** Beside plain ones, messages with a file, and those of a thread that are shown in its channel, too. */
const SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** Undefined where nobody speaks to us: a bot, an edit, somebody who joins, a channel without our name. */
export function readMessage(event: MessageEvent, ownId: string): Said | undefined {
  const { type, subtype, user, bot_id, text = '', channel, channel_type, ts, thread_ts } = event;
  if (!user || bot_id || user === ownId || !channel || !ts) return undefined;
  if (!SUBTYPES.includes(subtype)) return undefined;
  const isPrivate = type === 'message' && channel_type === 'im';
  const line = isPrivate
    ? wordsInPrivate(withoutMarks(readLine(withoutName(text, ownId))))
    : lineOf(text, ownId);
  if (line === undefined || (type !== 'app_mention' && !isPrivate)) return undefined;
  const where = { id: channel, name: '' };
  const isReply = thread_ts !== undefined && thread_ts !== ts;
  return { line, userId: user, where, thread: thread_ts ?? ts, isReply, isPrivate };
}

function lineOf(text: string, ownId: string): string | undefined {
  const name = nameIn(text, ownId);
  if (!name) return undefined;
  const words = wordsBesideName(text, { start: name.index, end: name.index + name[0].length });
  return withoutMarks(readLine(words));
}

/** In private nobody needs our name, and some write it all the same. */
function withoutName(text: string, ownId: string): string {
  const name = nameIn(text, ownId);
  return name ? (lineOf(text, ownId) ?? text) : text;
}

// `<@U0BOT>`, `<@U0BOT|onrecord>`
const nameIn = (text: string, ownId: string) =>
  new RegExp(`<@${ownId}(?:\\|[^<>]*)?>`, 'u').exec(text);
