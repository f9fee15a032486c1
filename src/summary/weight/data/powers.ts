import { phrases } from './phrases.ts';

/** Offices and bodies whose acts bind many. */
export const POWERS = phrases(`
  administration, ambassador, army, authorities, ayatollah, cabinet, central bank, chancellor, commission, council,
  congress, court, diplomat, emperor, envoy, eu, european union, fda, fed, federal reserve, general assembly, gov, government,
  governor, house, judge, junta, jury, justices, king, kremlin, lawmaker, lawmakers, legislature,
  majesty, mayor, military, minister, ministry, monarch, mps, nato, officials, opec, parliament,
  party, pentagon, pope, premier, presidency, president, prime minister, prosecutors, queen, rebels,
  referendum, regulator, secretary, security council, sen, senate, senator, senators, state, states, sultan,
  supreme court, taliban, troops, un, united nations, vatican, voters, white house
`);
