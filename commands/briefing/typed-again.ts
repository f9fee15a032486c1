import type { Values } from './read-asked.ts';

/** The options of an order as they are typed in a line, without its words. */
export function typedAgain({ time: _, channel, stories, ping, ...named }: Values) {
  return {
    ...named,
    channel: channel && `#${channel.name}`,
    stories: stories?.toString(),
    ping: ping === null ? 'none' : ping?.id,
  };
}
