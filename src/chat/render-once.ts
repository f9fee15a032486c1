import { say } from '../language/say.ts';
import { PostError } from './adapter.ts';
import type { Reply } from './reply/reply.ts';

/**
 * Lays a reply out once, as long as it lives: editions of one content are one reply, posted in many
 * channels. Throws `PostError` (message) where it cannot be laid out, so that it goes out plain.
 */
export function renderOnce<Message>(render: (reply: Reply) => Message): (reply: Reply) => Message {
  const kept = new WeakMap<Reply, { message: Message }>();
  return (reply) => {
    const known = kept.get(reply);
    if (known) return known.message;
    try {
      const message = render(reply);
      kept.set(reply, { message });
      return message;
    } catch (cause) {
      throw new PostError(
        'message',
        say('I could not lay it out: {reason}', { reason: String(cause) }),
        { cause },
      );
    }
  };
}
