import { createHmac } from 'node:crypto';

/** How a request claims to be from Slack; `old` was right ten minutes ago. */
export type Signature = 'good' | 'bad' | 'old' | 'none';

const OLD_SECONDS = 600;

/** The headers by which an app knows that a request comes from Slack. */
export function sign(
  body: string,
  secret: string,
  signature: Signature = 'good',
): Record<string, string> {
  if (signature === 'none') return {};
  const now = Math.floor(Date.now() / 1_000);
  const stamp = signature === 'old' ? now - OLD_SECONDS : now;
  const key = signature === 'bad' ? `not ${secret}` : secret;
  const hash = createHmac('sha256', key).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(stamp), 'x-slack-signature': `v0=${hash}` };
}
