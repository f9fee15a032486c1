import type { Values } from './read-asked.ts';

/** The options of an order as they are typed in a line, without its words. */
export function typedAgain({ time: _, channel, stories, ping, ...named }: Values) {
  return {
    ...named,
    // Names change, and several channels and threads may bear one.
    channel: channel?.id,
    stories: stories?.toString(),
    ping: ping === null ? 'none' : ping?.id,
  };
}
