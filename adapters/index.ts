import type { Platform } from '../src/chat/platform.ts';
import { discord } from './discord/client.ts';
import { slack } from './slack/client.ts';

/** The platforms that can be connected. The web page and the terminal are always there. */
export const platforms: Platform[] = [discord, slack];
