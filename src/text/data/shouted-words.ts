/** What headlines shout of somebody before what they are: it goes. */
export const EPITHETS: ReadonlySet<string> = new Set(
  `angry bitter boozy brave brazen chilling cold controversial corrupt crazy crooked cruel daring dirty dumb evil fake fearless feisty
  fierce fiery filthy furious fuming gloomy greedy grim grinning guilty hapless hated heartless heroic horror
  hypocrite irate killer laughing livid lone lousy loud lying mad mean mega mighty moaning nasty nutty outspoken
  panicked proud psycho rabid radical raging ranting reckless rogue rowdy sacked sad savage scandal scared scheming
  shady shameless shock shocking shouting sick sleazy sleepy sly smirking smug sobbing star stunning super swaggering
  tearful terrified tough toxic ugly vicious vile wacky weak weeping whining wild woke worried`.split(
    /\s+/u,
  ),
);

/** What tells which of an office somebody has: it stays, in small letters. */
export const OF_OFFICE: ReadonlySet<string> = new Set(
  `acting appointed armed assistant associate chief co deputy designate elected elder executive ex first former general high
  incoming indigenous interim joint junior lead leading lord national new outgoing prime retired religious ruling second
  senior sitting shadow state temporary union vice`.split(/\s+/u),
);

/** Names and abbreviations that end as epithets do: United, Unified. */
export const NO_EPITHETS: ReadonlySet<string> = new Set(
  'allied associated consolidated federated limited unified united'.split(' '),
);

/** What a writer thinks of somebody: beside a name it would be ours. */
export const PRAISE: ReadonlySet<string> = new Set(
  `acclaimed beloved brilliant celebrated charismatic controversial eminent esteemed famed famous fearless fierce
  iconic infamous influential legendary much-loved notable noted notorious outspoken popular prominent renowned respected
  uncompromising well-known well-respected world-famous world-renowned`.split(/\s+/u),
);
