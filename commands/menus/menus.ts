import type { Menu } from './menu.ts';
import { summarize } from './summarize.ts';
import { whoSaidThis } from './who-said-this.ts';

/** What can be asked about a message that somebody wrote, in the order in which it is offered. */
export const menus: Menu[] = [summarize, whoSaidThis];
