import type { Holds } from '../src/chat/adapter.ts';
import type { Platform } from '../src/chat/platform.ts';
import { discord } from './discord/platform.ts';
import { slack } from './slack/platform.ts';

/** The platforms that can be connected. The web page and the terminal are always there. */
export const platforms: Platform[] = [discord, slack];

/** Says whether a message has room for all of a reply, on any of them or on the page. */
export const holds: Holds = async (name) => {
  const platform = platforms.find((one) => one.name === name);
  const { holds: there } = platform ? await platform.load() : await import('./web/holds.ts');
  return there;
};
