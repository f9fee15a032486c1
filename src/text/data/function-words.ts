const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const DETERMINERS = set(
  'a an another any both each either every his her its my one our several some that the their these this those two three four five many most other',
);

/** Between the parts of a noun phrase: head of the union, spokesman for the company. */
export const PHRASE_PREPOSITIONS = set('of for at from in');

/** Words at which a noun phrase ends, on either side. */
export const PHRASE_ENDS = set(
  `about above across after against along although among and around as at because been before behind being below beneath beside
  between beyond but by despite did do does down during except for from had has have he her here him how i if in into is it
  just like near nor not of off on onto or out over past per she since so than that then there they though through
  throughout till to too toward towards under unless unlike until up upon us was we were what when where whereas
  whether which while who whom whose why will with within without would yet you`,
);

/** May stand between a subject and its verb. */
export const BEFORE_VERB = set(
  `again all also already always can could did do does earlier even finally first further had has have however initially is
  just later may might must never nevertheless nonetheless not now often once previously publicly quickly rather
  recently repeatedly should since sometimes soon still subsequently then therefore thus to too twice was will would yesterday yet`,
);

export const TIMES = set(
  `afternoon day evening friday january february march april may june july august september october november december monday
  month morning night saturday sunday thursday today tomorrow tonight tuesday wednesday week weekend year yesterday earlier late early`,
);

export const PERSON_PRONOUNS = set('he she they i we');
