import { createWebhook } from '../adapters/webhook/client.ts';
import type { Config } from '../config/read-config.ts';
import type { SafePost } from '../src/ingest/web/create-safe-post.ts';
import { now } from './now.ts';
import { USER_AGENT } from './robot.ts';

/** What posts to addresses, where SECRET_KEY is there to sign with; the way there is opened when needed. */
export function openWebhook({ secretKey, allowNetworks, publicUrls: [publicUrl] }: Config) {
  if (secretKey === null) return undefined;
  let opened: Promise<SafePost> | undefined;
  return createWebhook({
    secret: secretKey,
    async send(address, post) {
      opened ??= open();
      return (await opened)(address, post);
    },
    publicUrl,
    now,
  });

  async function open(): Promise<SafePost> {
    const { createSafePost } = await import('../src/ingest/web/create-safe-post.ts');
    return createSafePost({ allowNetworks, userAgent: USER_AGENT });
  }
}
