import type { Holds } from '../src/chat/adapter.ts';
import { fitReply, isWhole } from '../src/chat/fit/fit.ts';
import type { Platform } from '../src/chat/platform.ts';
import { discord } from './discord/client.ts';
import { slack } from './slack/client.ts';
import { LIMITS } from './web/limits.ts';

/** The platforms that can be connected. The web page and the terminal are always there. */
export const platforms: Platform[] = [discord, slack];

/** Whether a message has room for all of a reply, on any of them or on the page. */
export const holds: Holds = (platform, reply) =>
  platforms.find(({ name }) => name === platform)?.holds(reply) ??
  isWhole(reply, fitReply(reply, LIMITS));
