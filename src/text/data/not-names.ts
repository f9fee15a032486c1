/** Words that open sentences with a capital and are nobody's name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `according additionally also anybody anyone asked behind campaigners critics customers drivers earlier economists elsewhere
  engineers even eventually everybody everyone experts fans farmers fifty finally forecasters forty friends furthermore give
  however hundreds indeed initially instead investigators investors islanders later lawyers let look maybe meanwhile moreover
  neighbours nevertheless nobody none nonetheless officials ordinary organisers parents passengers perhaps please police
  politicians previously protesters recently regulators reporters residents scientists separately similarly sixty somebody
  someone sources speaking staff still students supporters sure teachers tell tens thank thanks thirty thousands today
  tomorrow trading twenty unions villagers visitors voters welcome witnesses workers yes yesterday`.split(
    /\s+/u,
  ),
);
