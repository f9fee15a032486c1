import { phrases } from './phrases.ts';

/** Words that stand beside the number of the dead. */
export const DEATHS = phrases(`
  bodies, dead, death, die, died, dies, drown, dying, fatalities, kill, lives, massacre, murder,
  perish, slain, slay
`);

/** Words that stand beside the number of those hurt, missing or driven out, who weigh less. */
export const HURT = phrases(`
  displace, evacuate, homeless, hurt, injure, injury, kidnap, missing, sick, stranded, trap, wound
`);
