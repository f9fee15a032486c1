import { lines } from './lines.ts';

/** Words for one and the same act: whoever reads one of them learns nothing from another. */
export const SAME_ACTS: readonly string[] = lines(`
  accuse blame fault
  allow let permit
  appoint choose chosen name nominate pick tap
  approve back clear endorse ok okay pass
  arrest custody detain held hold
  attack assault strike struck
  ban bar block forbid halt outlaw prohibit
  begin began launch open start
  buy acquire purchase takeover
  call demand urge want
  charge indict
  condemn blast criticise criticize rebuke slam
  convict guilty
  cut lower reduce slash
  dead death die died dies kill killed killing slain victim
  defeat beat lose loss lost win winner won victory
  deny reject rejection refuse
  dismiss fire oust remove sack
  end close finish over stop
  fall drop decline decrease dip sink
  finalist contender candidate
  flee fled escape
  hurt injure injury injuries wound
  increase climb grow grew jump raise rise rose soar surge
  leave left depart exit quit resign resignation retire step stand down
  order decree directive
  plan intend propose proposal
  quake earthquake tremor
  ruling rule judgment verdict decision decide
  sue sued suing lawsuit suit
  support back
  talk negotiate negotiation
  vote ballot election
  warn caution
`);
