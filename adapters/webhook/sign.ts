import { createHmac, hkdfSync } from 'node:crypto';

const PREFIX = 'whsec_';
const KEY_BYTES = 32;

/**
 * The key that posts of a place to an address are signed with. Each pair has its own, made of
 * SECRET_KEY (HKDF, RFC 5869), so that none is stored and none tells another.
 */
export function signingKey(secret: string, placeId: string, address: string): string {
  const purpose = `on-record webhook ${JSON.stringify([placeId, address])}`;
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
  return `${PREFIX}${key.toString('base64')}`;
}

/** The headers by which a receiver knows that a post is ours and is as we sent it. Standard Webhooks 1.0. */
export function signedHeaders(
  { id, at, body }: { id: string; at: Date; body: string },
  key: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const secret = Buffer.from(key.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature.digest('base64')}`,
  };
}
