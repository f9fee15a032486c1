import { say } from '../src/language/say.ts';
import type { Channel } from '../src/model.ts';
import { personOf } from '../src/outbox/person-of.ts';
import { webhookOf } from '../src/webhook-of.ts';

/** `in #news`, `in direct messages`, `at hooks.example.org` */
export function sayWhere(channel: Channel): string {
  if (personOf(channel) !== undefined) return say('in direct messages');
  return webhookOf(channel) === undefined
    ? say('in #{channel}', { channel: channel.name })
    : say('at {host}', { host: channel.name });
}
