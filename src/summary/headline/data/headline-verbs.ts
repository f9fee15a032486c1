import { FINITE_VERBS } from '../../data/finite-verbs.ts';
import { DEATHS } from '../../weight/data/deaths.ts';
import { DECISIONS, UPHEAVALS } from '../../weight/data/deeds.ts';
import { phrases } from '../../weight/data/phrases.ts';
import { TALK } from '../../weight/data/talk.ts';

/** Verbs of headlines besides those of deeds, deaths and talk. */
const OTHERS = phrases(`
  ${FINITE_VERBS.join(', ')}, add, address, advance, aim, air, allow, apologise, apologize, arrive, asks, assess, back, boost, build, choose,
  climb, collapse, close, commit, confront, consider, cost, crack, crash, create, cross, demote, destroy, die, divide, drop, eye,
  face, fail, fall, find, flare, flee, flood, gain, get, give, grow, hear, hit, hold, honour, hope, injure, invite, join,
  jump, keep, land, lead, leak, leave, look, make, march, mark, meet, mourn, move, need, near, offer, open, opt, outline, plan,
  play, plunge, prepare, probe, prove, pull, push, race, reach, receive, remain, report, return, reveal, rise, rock, run,
  seek, sell, set, settle, show, sink, slash, slip, slow, soar, spark, spread, stage, start, stay, stop, storm, strike,
  study, surge, take, target, test, testify, threaten, top, tour, trade, travel, turn, unveil, use, visit, wait, want,
  weaken, widen, work
`);

/** Stems by which a headline is seen to say that something happened. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set([
  ...OTHERS,
  ...UPHEAVALS,
  ...DECISIONS,
  ...DEATHS,
  ...TALK,
]);
