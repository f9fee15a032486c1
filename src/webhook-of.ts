import type { Channel, Order } from './model.ts';

/** What is posted to addresses goes by this name, beside the platforms. */
export const WEBHOOK = 'webhook';

const ADDRESS = /^https?:\/\//iu;

/** The address that is posted to, where a channel is one of those: a webhook. */
export const webhookOf = ({ id }: Pick<Channel, 'id'>): string | undefined =>
  ADDRESS.test(id) ? id : undefined;

/** The webhook at an address that somebody typed; shown is its host alone, since the rest may be secret. */
export function webhookAt(typed: string): Channel | undefined {
  const text = typed.trim();
  if (!ADDRESS.test(text) || !URL.canParse(text)) return undefined;
  const { href, host } = new URL(text);
  return { id: href, name: host };
}

/** Who delivers what an order posts: its place’s platform, or the one that posts to addresses. */
export const delivererOf = ({ channel, place }: Pick<Order, 'channel' | 'place'>): string =>
  webhookOf(channel) === undefined ? place.platform : WEBHOOK;
