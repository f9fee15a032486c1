import { phrases } from './phrases.ts';

/** Words about words: what somebody says of an event is not the event. */
export const TALK = phrases(`
  accuse, applaud, argue, ask, attack, bash, blame, blast, boast, brag, call, claim, clash,
  complain, concede, condemn, contradict, criticise, criticize, decry, defend, demand, denounce,
  deny, dodge, dub, fear, fire back, floor, grill, hail, hint, hit back, insist, insult, joke,
  knock down, lament, lash, laud, mock, mull, plead, ponder, praise, predict, press, promise,
  push back, question, react, rebuke, respond, rip, roast, say, scoff, shrug, slam, spar, speak,
  suggest, swipe, talk, taunt, tell, think, tout, trash, troll, tweet, urge, vow, warn, weigh,
  wonder
`);
