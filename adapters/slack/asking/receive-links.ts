import type { webApi } from '@slack/bolt';
import { cardOfReceipt } from '../../../commands/receipt/card-of-receipt.ts';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import { readReceiptUrl } from '../../../src/chat/reply/read-receipt-url.ts';
import { renderReply } from '../render.ts';
import type { Asking } from './asking.ts';
import { type Hearing, hearOnce } from './hear-once.ts';
import type { EventBody } from './receive-message.ts';

export type LinksDeps = Hearing & {
  bot: Bot;
  web: webApi.WebClient;
  asking: Asking;
  /** Our own id as a member. */
  ownId: string;
  /** The addresses under which people reach the newsroom. */
  publicUrls: string[];
  log: Pick<Log, 'warn'>;
};

/** What of an event that tells of links is looked at. */
export type LinksEvent = {
  user?: string;
  channel?: string;
  message_ts?: string;
  unfurl_id?: string;
  source?: string;
  links?: { url: string }[];
};

type Shared = { url: string; id: string };

/** A message with more is a list, which nobody wants several times as long. */
const MAX_LINKS = 5;

/**
 * Unfolds links to receipts under somebody’s message, or while they write it: the statement, and
 * whether its page still has it, in the language of the place. A link to anything else, or to what
 * the place may not see, stays as it is.
 */
export async function receiveLinks(
  event: LinksEvent,
  { event_id }: EventBody,
  deps: LinksDeps,
): Promise<void> {
  const { ownId, publicUrls, web, log } = deps;
  const { user } = event;
  const target = targetOf(event);
  const shared = sharedIn(event, publicUrls);
  // What we post ourselves already says what it links to.
  if (!user || user === ownId || !target || shared.length === 0) return;
  if (!(await hearOnce(event_id, deps))) return;
  const cards = await Promise.all(shared.map((link) => unfold(link, user, deps)));
  const unfurls = Object.fromEntries(cards.filter((card) => card !== undefined));
  if (Object.keys(unfurls).length === 0) return;
  await web.chat
    .unfurl({ ...target, unfurls })
    .catch((error) => log.warn({ reason: String(error) }, 'Slack did not unfold a link'));
}

/** While a message is being written, only `unfurl_id` says where: its channel is none. */
function targetOf({ channel, message_ts: ts, unfurl_id, source }: LinksEvent) {
  if (unfurl_id && (source === 'composer' || source === 'conversations_history'))
    return { unfurl_id, source } as const;
  return channel && ts ? { channel, ts } : undefined;
}

function sharedIn({ links = [] }: LinksEvent, publicUrls: string[]): Shared[] {
  const shared = new Map<string, Shared>();
  for (const { url } of links) {
    const id = readReceiptUrl(url, publicUrls);
    // The same one twice is unfolded once.
    if (id !== undefined && !shared.has(id)) shared.set(id, { url, id });
  }
  return [...shared.values()].slice(0, MAX_LINKS);
}

async function unfold({ url, id }: Shared, user: string, { bot, asking }: LinksDeps) {
  const ask = await asking.toAsk(formatLine('receipt', { id }), { id: user }, undefined);
  const card = cardOfReceipt(await bot.answer(ask));
  return card && ([url, { blocks: renderReply(card).blocks }] as const);
}
