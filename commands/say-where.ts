import { say } from '../src/language/say.ts';
import type { Channel } from '../src/model.ts';
import { personOf } from '../src/outbox/person-of.ts';

/** `in #news`, `in direct messages` */
export const sayWhere = (channel: Channel): string =>
  personOf(channel) === undefined
    ? say('in #{channel}', { channel: channel.name })
    : say('in direct messages');
