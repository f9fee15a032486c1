import type { Command } from '../src/chat/command.ts';
import briefing from './briefing/briefing.ts';
import help from './help.ts';
import quotes from './quotes/quotes.ts';
import search from './search.ts';
import sources from './sources/sources.ts';
import speakers from './speakers/speakers.ts';
import summary from './summary/summary.ts';
import verify from './verify.ts';
import why from './why/why.ts';

/** Every command there is, in the order help shows them. */
export const commands: Command[] = [
  quotes,
  summary,
  briefing,
  speakers,
  sources,
  search,
  verify,
  why,
  help,
];
