import { phrases } from './phrases.ts';

/** What kills, destroys or drives people out; verbal attacks and storms in a teacup are left out. */
export const HARMS = phrases(`
  air strike, airstrike, ambush, arson, avalanche, blackout, bomb, capsize, car bomb,
  cease fire, ceasefire, cholera, collapse, contaminate, coup, crash, curfew, cyberattack,
  cyclone, derail, disaster, drought, drown, earthquake, ebola, eruption, explosion,
  famine, flood, genocide, gunfire, gunman, hijack, hostage, hurricane, insurrection, invasion,
  kidnap, landslide, layoffs, massacre, meltdown, missile, mudslide, mutiny, on strike, outbreak, poisoning, quake,
  plunge, rampage, recession, bankruptcy, refugees, riot, rocket fire, shelling, shoot, shooting, siege, sink, stabbed, stabbing,
  state of emergency, terror attack, terrorism, terrorist, tornado, toxic gas, truce, tsunami,
  typhoon, uprising, volcano, walk out, walkout, war, war crimes, warfare, wildfire, wreck
`);
