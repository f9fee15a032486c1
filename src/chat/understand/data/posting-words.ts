const oneOf = (lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|');

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** A time of day: `8am`, `08:30`, `at 7`, `0800 hrs`, `half past six`, `noon`. */
export const CLOCK = new RegExp(
  `(?<![\\p{L}\\p{N}#.:])(?:${oneOf(`
    \\d{1,2}(?:[:.h]\\d{2})?(?:ish)? ?[ap]\\.? ?m
    \\d{1,2}[:.;]\\d{1,2}
    \\d{1,2}h\\d{2}
    0\\d{3}|\\d{3,4} ?(?:am|pm|hrs|hours|h|z)
    \\d{1,2}(?:ish| o'?clock)
    (?:at|around|@|by) ?(?:about |around )?(?:\\d{1,2}|${HOUR})
    (?:half|quarter|ten|twenty|five) (?:past|to) (?:\\d{1,2}|${HOUR})
    ${HOUR} (?:am|pm|o'?clock|thirty)
    noon|midday|mid-day|midnight|lunchtime|breakfast|teatime
  `)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** How often: `every weekday`, `mondays`, `Mon to Fri`, `twice a day`; not `every hour`. */
export const RHYTHM = new RegExp(
  `(?<![\\p{L}\\p{N}#-])(?:${oneOf(`
    (?:every|each|evry)(?: single| and every| other)? (?:days?|week ?days?|weekend|week|morning|afternoon|evening|night|noon|work(?:ing)? ?day|school day|month|${DAY})
    daily|everyday|nightly|weekly|week-?days|week days|weekends?|workdays|working days|school ?days|mornings|evenings|afternoons|nights
    ${DAY}s
    ${DAY} ?(?:-|–|to|thru|through|till|until) ?${DAY}
    ${DAY}(?:,| and| &|,? and) ?${DAY}
    (?:once|twice|three times|\\d times|two times) (?:a|per|each|every) (?:day|week)
  `)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** A rhythm that is a follow's. */
export const HOURLY = /(?<!\p{L})(?:hourly|(?:every|each|once an|once every) hours?)(?!\p{L})/u;

/** `#news`, `<#123>` */
export const CHANNEL = /(?:^|[\s(:>→])(?:#[\p{L}\p{N}]|<#\w)/u;

/** What is behind us: who asks for it wants no order. */
export const PAST =
  /(?<!\p{L})(?:since|yesterday|ago|last (?:night|week|month|year|\p{L}+day|evening)|this (?:morning|week|afternoon|evening)|today|tonight|between|from (?:the )?(?:past|last|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)(?!\p{L})/u;

/** Words that ask for what was said or for quotations. */
export const SAID =
  /(?<!\p{L})(?:who|whose|what|why|did|does|said|says|told|spoke|asked|announced|claimed|quotes?|quotations?|statements?)(?!\p{L})/u;

/** How a question begins; “how about” and “do us” are wishes. */
export const QUESTION =
  /^(?:what(?:'?s)?(?! about (?:posting|sending|putting|having|getting))|who(?:'?s|m|se)?|which|when|where|why|how(?! about)|did|does|do(?! (?:me|us|an?)(?!\p{L}))|is|are|was|were|has|had|will|would|should|any|anyone|anybody|have (?:you|they|we|there|any))(?!\p{L})/u;

/** Verbs that put something into a channel. Some are nouns, too: `share prices`, `a drop in`. */
export const POSTING = new RegExp(
  `(?<![\\p{L}\\p{N}#-])(?:${oneOf(`
    post(?:ing)?(?! (?:office|mortem|war|code|master))|publish(?:ing)?|deliver(?:ing)?|schedul(?:e|ing)|broadcast|circulate
    drop(?:ping)?(?! in)|pop|put(?:ting)?|stick(?:ing)?|push(?:ing)?|pin|chuck|bung|shove|dump|pipe|throw(?:ing)?|fire off|blast
    share(?! (?:prices?|deals?|sales?|index|markets?))|sharing|forward|set up|setup|start posting|start sending|queue up|line up|automate|arrange
  `)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Verbs that do so only where a time or a rhythm is named. */
export const GIVING = new RegExp(
  `(?<![\\p{L}\\p{N}#-])(?:${oneOf(`
    send(?:ing)?|give|giving|get|bring|have|do|make|create|prepare|compile|run|wake|brief|feed|ship|serve
    tell|alert|notify|ping|remind|warn|inform|update|message|email|text
    keep|let|show|want|need|add|start|subscribe
  `)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Of what somebody would like to have: `we'd like`, `can we get`, `my team wants`. */
export const WISH = new RegExp(
  `(?<!\\p{L})(?:${oneOf(`
    (?:i|we)(?:(?:'d| would)(?: really| also| all| just)* (?:like|love|prefer)|(?:'ll)?(?: really| also| all| just)* (?:want|need|wish for))(?! to (?:know|ask|find|check|understand|learn|figure))
    (?:can|could|may|might)(?: i| we)(?: all| please| also| just)* (?:have|get|receive)
    (?:my|our|the) \\p{L}+ (?:wants?|needs?|would like|would love|'d like)
    (?:how|what) about|(?:would|'d) be (?:nice|great|good|lovely|useful|handy|brilliant|ideal|cool|perfect)|please have
    (?:could|can) do with|(?:any|the) chance (?:of|that|to|we|i|you)|let's have|(?:i'm|we're|i am|we are) (?:after|looking for)
  `)})(?!\\p{L})`,
  'u',
);

/** Said in anger or surprise before an order: `ugh`, `for heaven's sake`. */
export const EXCLAMATION =
  /^(?:(?:ugh+|argh+|gah|omg|wtf|ffs|jfc|jeez|jesus|christ|damn(?: it)?|dammit|bloody hell|oh my god|come on|c'mon|seriously|look|listen|mate|dude|bro|man|for (?:god|goodness|heaven|pete|christ|fuck)'?s sake|for the love of god)(?![\p{L}'])[\s,!.:;–—-]*)+/u;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What may stand before the verb of an order: words of when and where, and manners. */
export const BEFORE_VERB = words(`
  a about afternoon afternoons also and around at bot by can could daily day days each eight eleven evening evenings
  every five four fri friday fridays from gmt half how i in it just let's lets like me midday midnight mind mon monday
  mondays morning mornings need night nightly nights nine noon now o'clock of on one only or past please quarter sat
  saturday saturdays school seven sharp should single six so someone somebody start sun sunday sundays ten the then
  three thu thur thurs thursday thursdays till time to tue tues tuesday tuesdays twelve twice two until us utc want
  we wed wednesday wednesdays week weekday weekdays weekend weekends weekly will work workday workdays working would
  you
`);
