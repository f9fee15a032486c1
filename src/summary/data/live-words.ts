import { lines } from './lines.ts';

/** Parts of regular expressions, as all of these: what nothing that comes later undoes. */
export const LASTING: readonly string[] = lines(String.raw`
  (?:are|is) the (?:new|next)|acquit(?:s|ted)|bod(?:y|ies) (?:of|has|have)|buried|recovered|sign(?:s|ed) for|stopped (?:the|work)|approv(?:es|ed)|arrest(?:s|ed)|bann?(?:s|ed)|broke apart|broken apart|brought (?:down|out|up)(?: \p{L}+)? alive|burn(?:s|ed|t) down|charg(?:es|ed) with|collaps(?:es|ed)|collid(?:es|ed)|conced(?:es|ed)|convict(?:s|ed)|crash(?:es|ed)|cut (?:by|from|to)|dead|death toll|derail(?:s|ed)|destroy(?:s|ed)|die|dies|died|drown(?:s|ed)?|elect(?:s|ed)|explod(?:es|ed)
  fell (?:down|from|on|onto|out)|goes (?:down|up) (?:by|from|to)|(?:found|finds|plead(?:s|ed)|pled) (?:\p{L}+ ){0,2}guilty|jail(?:s|ed)|kill(?:s|ed)|los(?:es|t) (?:the|to)|murder(?:s|ed)|not guilty|quits?|rais(?:es|ed) (?:by|from|its|the|to)|reject(?:s|ed)|resign(?:s|ed)|ris(?:es|en) (?:by|from|to)|rose (?:by|from|to)|sack(?:s|ed)|sentenc(?:es|ed)|sank|sinks|sunk|shot|step(?:s|ped) down|struck|throw[ns]? out|threw out|tor[en]|torn|vot(?:es|ed) (?:against|by|down|for|in|to)|w[io]ns?\b
`);

/** What settles a matter for now. */
export const SETTLING: readonly string[] = lines(`
  adjourn(?:s|ed)|agre(?:es|ed) (?:on|to)|all[- ]clear|alive|call(?:s|ed) off|captur(?:es|ed)|caught|cancel(?:s|led|ed)|clear(?:s|ed) of|contain(?:s|ed)|declar(?:es|ed)|end(?:s|ed)|found|freed|frees|gave up|giv(?:es|en) up|halt(?:s|ed)|identif(?:ies|ied)|is out|land(?:s|ed)|nam(?:es|ed)|out of danger|overturn(?:s|ed)|pass(?:es|ed)|reach(?:es|ed) (?:a|an) (?:agreement|compromise|deal|settlement)|releas(?:es|ed)|rescu(?:es|ed)|rul(?:es|ed)|safe|sav(?:es|ed)|sign(?:s|ed)|str(?:ikes|uck) a deal|suspend(?:s|ed)|under control|upheld|upholds|withdr(?:aws|ew|awn)
`);

/** What is still open, and soon overtaken. */
export const OPEN: readonly string[] = lines(`
  about to|any (?:minute|moment)|appears?|asked to|asks? (?:for|people|residents)|await(?:s|ed|ing)?|deadline|due (?:at|in|on|to)|expect(?:ed|s)|hop(?:es?|ing) to|in the (?:coming|next) (?:hours|minutes)|is not (?:expected|over)|likely|looks? set|not (?:yet )?(?:been )?(?:clear|confirmed|found|known)|no (?:reports?|sign|word)|on (?:her|his|its|the|their) way|on the run|search(?:es|ing)?|shortly|soon|tr(?:ies|y|ying) to|unclear|unconfirmed|unknown|wait(?:s|ing)?|within (?:an|the) hour|(?:as )?yet
`);

/** What may still change, which is more. */
export const CHANGING: readonly string[] = lines(String.raw`
  at least|(?:are|is) (?:not )?(?:being )?\p{L}+ing|(?:beg[au]n|begins?)|can|could|may|might|missing|so far|still|warn(?:s|ed)?|will
`);

/** What comes once the news is out. */
export const FOLLOWING: readonly string[] = lines(`
  again|(?:are|is) (?:back|over|to)|back to|can|expects?|flown to|hopes?|lift(?:s|ed) (?:all|its|the)|moved (?:away|off|on|out)|reopen(?:s|ed)?|return(?:s|ed)?|taken to|thank(?:s|ed)?|will
`);

/** How people take it. */
export const REACTING: readonly string[] = lines(String.raw`
  accepts?|applaud(?:s|ed)?|(?:says?|said) (?:he|it (?:is|was|will|would)|she|they|that (?:he|she|they))|looks?(?: \p{L}+)? \p{L}+\.|bl?oo(?:s|ed)?|call(?:s|ed) (?:for|it|the)|celebrat(?:es?|ing)|cheer(?:s|ed|ing)?|congratulat(?:es|ed)|cr(?:ies|y|ying)|danc(?:es?|ing)|embrac(?:es?|ing)|hug(?:s|ged|ging)?|mourn(?:s|ing)?|prais(?:es|ed)|reacts?|reactions?|regrets?|sing(?:s|ing)?|sits?|smil(?:es?|ing)|tears|tells? (?:reporters|us)|told reporters|wav(?:es|ing)|we(?:ep|eping|pt)|welcom(?:es|ed)
`);

/** Openings of what is said to readers. */
export const ADDRESSING: readonly string[] = lines(String.raw`
  (?:all|local|the) (?:the )?times (?:are|below|given|in)|times (?:are|in)\b|all (?:the )?(?:latest|you need)
  (?:bookmark|catch up|check|click|comment|drop|e-?mail|explore|find|follow|get in touch|hello|hi|join|keep|listen|look back|post|press|read|refresh|register|scroll|see (?:all|here|our)|send|share|sign up|sit back|stay|subscribe|take a look|tap|tell us|tune|tweet|use|visit|watch|welcome|write to)\b
  (?:a )?(?:good (?:afternoon|day|evening|morning|night)|very good (?:afternoon|evening|morning))
  (?:are|were|did|do|have) you\b
  (?:here (?:is|are|you)|here['’]s|here we|below (?:is|are)|this is|these are) (?:\p{L}+ )?(?:our|the latest|what (?:happened|we know|you)|all|live)
  (?:i['’]m|i am|my name is|we['’]ll|we will|we['’]re|we are|i['’]ll|i will|our (?:correspondents?|live|reporters?|team))\b
  (?:all|new|newer|older|the (?:latest|most recent|newest)) (?:entries|posts|updates)\b|(?:compiled|edited|reporting|reports|written) by\b|with (?:reporting|reports) (?:by|from)\b|mail\b
  please\b|we['’]?(?:ll| will) (?:keep|bring|be|update)
  if you\b|you can\b|you['’]ll\b
  (?:that['’]s|that is|that was) (?:all|it)\b
  this (?:article|blog|page|report|story|ticker) (?:is|has|was|will)\b|(?:the|our) (?:blog|live ?blog|ticker|live coverage) (?:is|has|was|will)\b
  (?:thanks|thank you|cheers)\b
`);
