import { phrases } from '../../../summary/weight/data/phrases.ts';

/**
 * What becomes of a matter, one outcome a line: whoever knows of a strike that it “ended” learns
 * nothing from “called off”. “Fire” and “over” are left out, which mean too much else.
 */
export const OUTCOMES: readonly ReadonlySet<string>[] = [
  'abandon, call off, called off, cancel, end, finish, halt, scrap, stop, suspend',
  'accord, agree, agreement, ceasefire, deal, settle, settlement, truce',
  'acquit, clear of, freed, release, walk free, walks free',
  'admit, confess, guilty plea, plead guilty, pleads guilty',
  'adopt, approve, endorse, pass',
  'apologise, apologize, apology',
  'appoint, succeed, successor, sworn in, swear in',
  'arrest, custody, detain',
  'ban, forbid, outlaw, prohibit',
  'block, refuse, reject, rejection, veto, vote down',
  'charge, indict',
  'close, closure, shut, shut down',
  'collapse',
  'contain, extinguish, put out, under control',
  'convict, guilty',
  'dead, death, die, kill',
  'elect, win, won',
  'evacuate, evacuation',
  'extradite, extradition',
  'found, identify, recover, rescue',
  'inquiry, investigate, investigation, probe',
  'jail, imprison, sentence',
  'oust, sack, dismiss',
  'overturn, quash, reverse, revoke, strike down, struck down',
  'postpone, delay',
  'quit, resign, resignation, stand down, step down',
  'ratify, sign',
  'recall, withdraw, withdrew, withdrawn',
  'reopen, open, restart, resume',
  'sue, lawsuit',
].map(phrases);
