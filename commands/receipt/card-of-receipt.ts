import { type Reply, reply } from '../../src/chat/reply/reply.ts';

/**
 * What a link to a receipt unfolds to in chats: the statement, and whether its page still has it.
 * Undefined for an answer that found no receipt.
 */
export function cardOfReceipt({ blocks: [quote], data, language }: Reply): Reply | undefined {
  const { page } = (data ?? {}) as { page?: unknown };
  if (quote?.kind !== 'quote' || typeof page !== 'string') return undefined;
  const blocks = [quote, { kind: 'note' as const, text: page }];
  return reply('', { blocks, ...(language && { language }) });
}
