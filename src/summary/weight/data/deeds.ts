import { phrases } from './phrases.ts';

/** What ends or begins an office, a law, a war or a freedom: the gravest that the mighty do. */
export const UPHEAVALS = phrases(`
  abdicate, abolish, announce departure, announce resignation, announce retirement, declare war, acquit, annex, annul, arrest, assassinate, beat, boot, convict, defeat,
  detain, dissolve, drop out, elect, evacuate, expel, extradite, fire, force out, impeach, impose,
  imprison, indict, invade, jail, legalise, legalize, nationalise, nationalize, oust, outlaw,
  overthrow, overthrown, overturn, pull out, quit, re-elect, resign, retire, sack, secede, senate confirm, seize,
  sentence, stand down, step down, stood down, strike down, struck down, surrender, swear in,
  sworn in, topple, unseat, veto, win election, withdraw, withdrawn, withdrew, won election
`);

/** What is decided by a government, a parliament, a court, a vote or a deal. */
export const DECISIONS = phrases(`
  adopt, agree, allow, appoint, approve, authorise, authorize, back out, ban, block, cancel, certify,
  charge, concede, confirm, cut, declare, deploy, direct, dismiss, endorse, fend off, forbade, forbid,
  freeze, froze, frozen, grant, halt, launch, lift, lose, lost, mandate, name as, nominate, order,
  pardon, pass, plead guilty, postpone, raise, ratify, reach agreement, reach deal, recall,
  recognise, recognize, recommend, reinstate, reject, relax, release, repeal, require, rescind,
  restrict, reverse, revoke, rule, sanction, scrap, shut, shut down, sign, strike, strike deal,
  strip, struck, sue, sued, suspend, testify, tighten, upheld, uphold, vote, win, won
`);

/** Forms that may be nouns as well, unless a plural stands before them: a ban, senators ban. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  `arrest ban beat block boot charge cut defeat endorse exit fire freeze grant halt launch lift limit lose mandate
  order pardon pass raise recall release repeal restrict reverse rule sack sanction scrap sentence shut sign strike
  strip tighten veto vote win`.split(/\s+/u),
);
