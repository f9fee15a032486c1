import { quotesIn } from '../chat/reply/map-quotes.ts';
import type { Reply } from '../chat/reply/reply.ts';
import { shortHash } from '../short-hash.ts';
import type { KeptEdition } from '../store/outbox/editions.ts';
import { readReceiptId } from '../store/quotes/receipt-id.ts';

/** Many deliveries share a reply. */
const made = new WeakMap<Reply, Omit<KeptEdition, 'savedAt'>>();

/** What is posted, as it is kept: without what only programs read. */
export function toKept(reply: Reply, savedAt: string): KeptEdition {
  const kept = made.get(reply) ?? keep(reply);
  made.set(reply, kept);
  return { ...kept, savedAt };
}

function keep(posted: Reply): Omit<KeptEdition, 'savedAt'> {
  const reply = JSON.stringify({ ...posted, data: null });
  const receipts = quotesIn(posted).flatMap(({ source }) => source.receipt?.id ?? []);
  const articles = receipts.flatMap((id) => readReceiptId(id)?.articleId ?? []);
  return { id: shortHash(reply, 32), reply, articleIds: [...new Set(articles)] };
}
