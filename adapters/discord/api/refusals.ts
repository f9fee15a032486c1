import type { PostOutcome } from '../../../src/chat/adapter.ts';
import { type Message, message } from '../../../src/language/say.ts';

export type Refusal = { outcome: PostOutcome; remedy?: Message };

export const LET_ME_POST = message(
  'I may not post in {where}: give me View Channel and Send Messages there (channel settings → Permissions).',
);
const GONE = message(
  '{where} is gone, or I am no longer on that server. Choose another channel, or invite me.',
);
const ARCHIVED = message(
  'The thread {where} is archived or locked. Open it again, or choose a channel.',
);
const LET_ME_THREAD = message(
  'I may not post in threads of {where}: give me Create Public Threads and Send Messages in Threads there (channel settings → Permissions).',
);
const NO_MESSAGE = message('My message in {where} is gone, so nothing can go on under it.');
const NO_THREADS = message('Messages in {where} can have no thread.');
const FULL = message('The server has as many open threads as Discord allows. Close some.');
const NO_TEXT = message(
  '{where} is not a channel for messages. Choose a text, announcement, forum or media channel, or a thread.',
);
const LET_ME_CREATE = message(
  'I may not post in {where}: give me View Channel and Create Posts there (channel settings → Permissions).',
);
const NO_TAG = message(
  '{where} wants a tag for each post, and has none that I may use. Add one that everybody may use, or let posts do without (channel settings → Overview).',
);
const LET_ME_PUBLISH = message(
  'I may not publish in {where}: give me View Channel and Send Messages there (channel settings → Permissions).',
);
const NO_DIRECT = message(
  'This person takes no direct messages from me: they shut them out, or we share no server.',
);
const BLOCKED = message(
  'The server’s AutoMod blocks my post in {where}. Leave me out of its rules (server settings → AutoMod).',
);

/** What Discord’s codes mean for a post, in words for those who can mend it. */
export const REFUSALS: Record<number, Refusal> = {
  10003: { outcome: 'channel', remedy: GONE },
  10004: { outcome: 'channel', remedy: GONE },
  10013: { outcome: 'channel', remedy: message('This person is not on Discord any more.') },
  // an interaction that is too old, or that we are not to answer
  10015: { outcome: 'channel' },
  10062: { outcome: 'channel' },
  50027: { outcome: 'channel' },
  20009: { outcome: 'message' },
  20016: { outcome: 'later' },
  20024: {
    outcome: 'channel',
    remedy: message('Discord keeps me out of {where} for its age limit.'),
  },
  20028: { outcome: 'later' },
  20029: { outcome: 'later' },
  40001: { outcome: 'credentials' },
  40002: { outcome: 'credentials' },
  40003: { outcome: 'later' },
  40004: { outcome: 'later' },
  40005: { outcome: 'message' },
  40006: { outcome: 'later' },
  40007: { outcome: 'channel', remedy: message('This person is banned from the server.') },
  40058: { outcome: 'channel', remedy: NO_TEXT },
  40062: { outcome: 'later' },
  40067: { outcome: 'channel', remedy: NO_TAG },
  40333: { outcome: 'later' },
  50001: { outcome: 'channel', remedy: LET_ME_POST },
  50003: { outcome: 'channel', remedy: NO_TEXT },
  50006: { outcome: 'message' },
  50007: { outcome: 'channel', remedy: NO_DIRECT },
  50008: { outcome: 'channel', remedy: NO_TEXT },
  50009: {
    outcome: 'channel',
    remedy: message(
      'The server’s verification level keeps me out of {where}. Give me a role there.',
    ),
  },
  50013: { outcome: 'channel', remedy: LET_ME_POST },
  50014: { outcome: 'credentials' },
  50024: { outcome: 'channel', remedy: NO_TEXT },
  50025: { outcome: 'credentials' },
  50033: { outcome: 'channel', remedy: NO_DIRECT },
  50035: { outcome: 'message' },
  50045: { outcome: 'message' },
  50055: { outcome: 'channel', remedy: GONE },
  50083: { outcome: 'channel', remedy: ARCHIVED },
  50109: { outcome: 'message' },
  50278: { outcome: 'channel', remedy: NO_DIRECT },
  110001: { outcome: 'later' },
  130000: { outcome: 'later' },
  160002: { outcome: 'channel', remedy: message('Give me Read Message History in {where}, too.') },
  160005: { outcome: 'channel', remedy: ARCHIVED },
  160006: { outcome: 'channel', remedy: FULL },
  160007: { outcome: 'channel', remedy: FULL },
  200000: { outcome: 'channel', remedy: BLOCKED },
  200001: { outcome: 'channel', remedy: BLOCKED },
  240000: { outcome: 'message' },
};

/** What some of them mean for a thread. */
export const THREAD_REFUSALS: Record<number, Refusal> = {
  10008: { outcome: 'channel', remedy: NO_MESSAGE },
  50001: { outcome: 'channel', remedy: LET_ME_THREAD },
  50013: { outcome: 'channel', remedy: LET_ME_THREAD },
  50024: { outcome: 'channel', remedy: NO_THREADS },
};

/** What some of them mean for a post in a forum. */
export const FORUM_REFUSALS: Record<number, Refusal> = {
  // A tag that is gone: the next try asks which there are.
  10087: { outcome: 'later' },
  50001: { outcome: 'channel', remedy: LET_ME_CREATE },
  50013: { outcome: 'channel', remedy: LET_ME_CREATE },
};

/** What some of them mean for publishing. */
export const PUBLISH_REFUSALS: Record<number, Refusal> = {
  10008: { outcome: 'message', remedy: message('The post is gone.') },
  50001: { outcome: 'channel', remedy: LET_ME_PUBLISH },
  50013: { outcome: 'channel', remedy: LET_ME_PUBLISH },
};

/** For codes that are not among them. */
export const BY_STATUS: Record<number, Refusal> = {
  401: { outcome: 'credentials' },
  403: { outcome: 'channel', remedy: LET_ME_POST },
  404: { outcome: 'channel', remedy: GONE },
  408: { outcome: 'unknown' },
  409: { outcome: 'unknown' },
  429: { outcome: 'later' },
};
