/** Words too common to search by. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again against all also am an and any are as at be because been before being between both but by
  can cannot could did do does doing down during each few for from further had has have having he her here hers
  herself him himself his how i if in into is it its itself just me more most my myself no nor not of off on once
  only or other our ours out over own s said same say says she should so some such t than that the their theirs them
  themselves then there these they this those through to too under until up us very was we were what when where which
  while who whom why will with would you your yours yourself`.split(/\s+/u),
);
