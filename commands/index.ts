import type { Command } from '../src/chat/command.ts';
import briefing from './briefing/briefing.ts';
import compare from './compare/compare.ts';
import coverage from './coverage/coverage.ts';
import doctor from './doctor/doctor.ts';
import editors from './editors/editors.ts';
import follow from './follow/follow.ts';
import following from './follow/following.ts';
import unfollow from './follow/unfollow.ts';
import help from './help/help.ts';
import sayHello from './help/say-hello.ts';
import join from './join/join.ts';
import language from './language/language.ts';
import privacy from './privacy/privacy.ts';
import quotes from './quotes/quotes.ts';
import receipt from './receipt/receipt.ts';
import search from './search.ts';
import setup from './setup/setup.ts';
import somethingWrong from './something-wrong/something-wrong.ts';
import sources from './sources/sources.ts';
import speakers from './speakers/speakers.ts';
import summary from './summary/summary.ts';
import timeline from './timeline/timeline.ts';
import verify from './verify/verify.ts';
import webhooks from './webhooks/webhooks.ts';
import why from './why/why.ts';

/** Every command there is, in the order help shows them. */
export const commands: Command[] = [
  quotes,
  timeline,
  compare,
  summary,
  coverage,
  briefing,
  follow,
  following,
  unfollow,
  speakers,
  sources,
  search,
  verify,
  receipt,
  why,
  setup,
  language,
  editors,
  webhooks,
  doctor,
  privacy,
  help,
  sayHello,
  join,
  somethingWrong,
];
