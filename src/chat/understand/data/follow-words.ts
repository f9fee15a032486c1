const oneOf = (lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|');

const END = "(?![\\p{L}\\p{N}'-])";
const WHOM =
  '(?: (?:me|us|everyone|everybody|all of us|the (?:team|channel|desk|group|room)|here|in here|in this channel|straight|quickly|please))*';
const LEADS = '(?:about|on|of|for|with|regarding|concerning|re|to|around|from|over)';

/** What may stand before the verb: `could you please`, `i'd like you to`. */
export const LEAD =
  /^(?:(?:hi|hey|hello|yo|ok|okay|so|and|also|bot|please|just|kindly|maybe|can|could|would|will|might|you|u|i|we|i'd|we'd|i'll|we'll|i'm|we're|like|love|want|wish|need|keen|interested in|to|be able to|possible|is it|there a way to|it possible to)(?![\p{L}'])[\s,!:]*)+/u;

/** Nothing but the list is asked for: `who do I follow`, `my alerts`. */
export const LIST_FORMS: readonly RegExp[] = [
  /^(?:(?:show|tell|list|remind)(?: me| us)?(?: of)? )?(?:who|whom|what|which \p{L}+)(?:'s| all| else| exactly)*(?: (?:do|am|are|have|is|gets))?(?: (?:i|we|it that i|it that we|being|been|this (?:channel|place)|everything))*(?: (?:currently|already|now|all))* (?:follow(?:ing|ed|s)?|watch(?:ing|ed)|track(?:ing|ed)|subscribed to|keeping (?:an eye|tabs) on)(?: (?:here|now|currently|already|at the moment|right now|in this channel|in here|then))*$/u,
  /^(?:do|am|are) (?:i|we) (?:already |currently )?(?:follow|following|watch|watching|track|tracking)(?: (?:any|some)\p{L}*)?(?: (?:here|now|already))*$/u,
  /^(?:(?:show|list|see|view|what are|where are|display|open)(?: me| us)?(?: all)?(?: of)? )?(?:(?:my|our|the|all|all my|all our|current|active) )*(?:alerts?|follows|subscriptions?|followings|followed (?:people|topics|speakers|things)|watch ?lists?)(?: (?:here|now|that i have|i have|we have|that we have|list))*$/u,
];

/** What is to be followed no more stands behind these. */
export const UNFOLLOW_FORMS: readonly RegExp[] = [
  `(?:stop|quit|cease|don't|do not|dont|no longer|never again) (?:telling|alerting|notifying|pinging|updating|bothering|messaging|warning|informing|dming|following|watching|tracking|monitoring|keeping tabs on|keeping an eye on|tell|alert|notify|ping|bother|message|follow|watch|track)${WHOM}(?: (?:things|stuff|news|anything|everything|alerts|updates|what|when|whenever|if))*(?: ${LEADS})? (.+)`,
  `(?:stop|cancel|end|drop|kill|remove|delete|turn off|switch off|disable|no more|enough)(?: (?:of|with|the|my|our|all|those|these|any|getting|sending|giving))*${WHOM}(?: (?:the|my|our|any|more|news))* (?:alerts?|updates?|notifications?|pings?|follows?|messages)${WHOM} ${LEADS} (.+)`,
  "(?:i |we )?(?:don't|do not|dont|no longer) (?:want|wanna|need|care)(?: to)?(?: (?:hear|know|be told|be alerted|be notified|get|have|read|see|follow))*(?: (?:any|more|anything|alerts|updates|news|stuff|things))*(?: (?:about|on|of|from|for))? (.+)",
  `enough${WHOM} (?:about|of|with|on) (.+)`,
  '(?:unsubscribe|unwatch|untrack|unfollow)(?: (?:me|us))?(?: (?:from|to|for))? (.+)',
].map((form) => new RegExp(`^${form}$`, 'u'));

/** `tell me when …`: what has to happen stands behind. */
export const WHENEVER = new RegExp(
  `^(?:${oneOf(`
    tell|alert|notify|ping|warn|message|dm|pm|text|inform|update|nudge|poke|buzz|wake|flag it|shout|holler|yell|remind|post|post here|call
    let${WHOM} know|give${WHOM} (?:a |an )?(?:heads[- ]up|shout|ping|nudge|alert|message|buzz|notification)|(?:send|drop|shoot)${WHOM} (?:a |an )?(?:alert|message|ping|notification|note|line|dm)
    know|hear|learn|find out|hearing|knowing|being (?:told|alerted|notified)|(?:be|get) (?:told|alerted|notified|informed|pinged|updated|messaged)|(?:get |have |set up |set |create |add )?(?:an? )?(?:alerts?|pings?|notifications?)
  `)})${WHOM} (?:when|whenever|if|once|as soon as|the (?:very )?(?:moment|minute|second|instant)|every time|each time|any ?time)(?: that)? (.+)$`,
  'u',
);

/** `alert us about …`: the topic, or whose words, stand behind. */
export const ABOUT_FORM = new RegExp(
  `^(?:${oneOf(`
    alert|notify|ping|warn|inform|nudge|tip off|flag|message|dm|pm
    (?:send|give|get|post|have)${WHOM} (?:alerts?|notifications?|pings?|live updates)|(?:be|get) (?:alerted|notified|informed|pinged|updated)|be kept (?:posted|updated|informed|in the loop|up to date)|(?:set up |set |create |add )(?:an? )?(?:alerts?|notifications?|follow|watch)|alerts?|notifications?
    sign${WHOM} up for(?: (?:alerts?|updates?|news|notifications?))?|subscribe${WHOM}(?: to)?(?: (?:alerts?|updates?|news|notifications?))
    keep${WHOM} (?:posted|updated|informed|in the loop|up to date|up to speed|abreast|apprised|notified)
  `)})${WHOM} ${LEADS}(?: (?:any|all|every|the|latest|more|further|fresh|new|news|about|on|of))* (.+)$`,
  'u',
);

/** `update me live on …`: only where it is said how fast, or where. */
export const UPDATE_FORM = new RegExp(
  `^(?:update|tell|brief|feed|inform|(?:send|give|post|get)${WHOM} (?:the )?(?:news|updates?|latest|everything|anything(?: new)?))${WHOM} (?:about|on|of|regarding|with|from)(?: (?:any|all|the|news|new))* (.+)$`,
  'u',
);

/** All but what it is about: `keep me posted`. */
export const BARE_FORM =
  /^(?:(?:alert|notify|ping|warn) (?:me|us)|keep (?:me|us) (?:posted|updated|informed|in the loop|up to date)|subscribe|notify)$/u;

/** `keep an eye on …`: somebody or something. */
export const WATCH_FORM = new RegExp(
  `^(?:${oneOf(`
    keep (?:an eye|an ear|eyes|your eyes?(?: open| peeled)?|tabs|watch|track|a lookout|a watch|watching|following|tracking)(?: (?:out|open))?(?: (?:on|for|of|over))?
    (?:watch|look|listen)(?: out)? for|monitor|watch(?! (?:out|what|the news|this|it)${END})|track(?! (?:records?|down|and field)${END})|start (?:following|watching|tracking)|follow
    subscribe${WHOM}(?: to)?|sign${WHOM} up for|(?:don't|dont|do not|never) let (?:me|us) miss
  `)}) (.+)$`,
  'u',
);

const SPEECH = oneOf(`
  says?|speaks?(?: up| out)?|talks?|comments?|mentions?|responds?|replies|reply|reacts?|answers?|tweets?|chimes in|weighs in|addresses|is speaking|is talking
  (?:is|are|gets?) quoted|(?:makes?|gives?|issues?|releases?|puts out)(?: (?:an?|any|new|another|some))* (?:statements?|comments?|remarks?|speech|speeches|announcements?|interviews?|quotes?)|opens (?:his|her|their) mouth|has (?:something|anything) to say
`);

/** `marsh says something about pay`, `marsh mentions pay`: who, and perhaps about what. */
export const SPEAKS = new RegExp(
  `^(.{1,60}?)(?: (?:next|again|finally|first|ever|publicly))? (?:${SPEECH})(?: (?:again|publicly|next|anything|something|sth|anythin|new|a word|more|out|up))*(?: (?:about|on|regarding|re|to|over|in)(?: the)? (.+)|(?<= (?:mentions?|addresses)) (.+))?$`,
  'u',
);

/** Anybody’s words are words about a topic. */
export const ANYBODY =
  /^(?:anyone|anybody|someone|somebody|people|everyone|one|a speaker|any (?:speaker|politician|minister|paper|outlet)|the (?:papers|press|news)|papers)(?: (?:here|else|new))?$/u;

/** Whom these mean is known to whoever asks, and to nobody else. */
export const NOBODY = /^(?:nobody|no ?one|none|he|she|they|it|you|i|we|this|that|there)$/u;

/** `anything happens with …`, `there's news on …` */
export const HAPPENS = new RegExp(
  `^(?:${oneOf(`
    (?:anything|something|sth|things|stuff|there(?:'s| is| are)?)(?: (?:any|some|more|new|fresh|important|big|else|is|a))*(?: (?:news|anything|something|updates?|developments?|story|stories|reports?))?
    (?:(?:any|some|more|new|fresh|big|important) )*(?:news|story|stories|reports?|updates?|developments?)
  `)})(?: (?:new|happens?|happening|changes?|comes? (?:up|out|in)|breaks?|develops?|arrives?|appears?|moves?|pops up|goes on|is|are|gets?|reported|published|written|said|out|up))* ${LEADS} (.+)$`,
  'u',
);

/** `cold creek is in the news`, `the strike ends` */
export const STIRS =
  /^(.{1,80}?) (?:(?:is|are|gets?|comes?) (?:mentioned|in the news|reported(?: on)?|discussed|brought up|up|over|back|called off|settled)|ends?|starts?|begins?|resumes?|changes?|moves?|develops?|escalates?|happens?|breaks?|makes (?:the )?(?:news|headlines))$/u;

/** `new quotes by Holm about pay`, `what Holm says`: who, and perhaps about what. */
export const WORDS_OF: readonly RegExp[] = [
  /^(?:(?:any|all|every|new|the|latest|more|further|fresh) )*(?:quotes?|quotations?|statements?|words|comments?|remarks?|speech|speeches|interviews?|anything|everything|something)(?: new)? (?:by|from|of|said by) (.+?)(?: (?:about|on|regarding) (.+))?$/u,
  /^(?:what(?:ever)?|everything|anything|all|when(?:ever)?)(?: that)? (.+?) (?:says?|speaks?|talks?|comments?)(?: (?:about|on|regarding) (.+))?$/u,
];

/** Behind what is followed these say nothing. */
export const TAIL =
  /(?:[\s,]+(?:for (?:me|us)|please|pls|thanks|thank you|again|here|now|then|from now on|any ?more|any longer|ok|okay|as well|too|would you|will you|closely|though))+$/u;

/** `in the briefing`, `hourly`, `at once`: how fast one is told. */
export const SPEEDS: readonly (readonly [when: 'briefing' | 'hourly' | 'at once', RegExp])[] = [
  [
    'briefing',
    /[\s,]*(?<!\p{L})(?:in|with) (?:the|our|my|each|every)(?: next| daily| morning| evening)* briefings?(?!\p{L})/u,
  ],
  ['hourly', /[\s,]*(?<!\p{L})(?:hourly|(?:once )?(?:every|each|an) hour|by the hour)(?!\p{L})/u],
  [
    'at once',
    /[\s,]*(?<!\p{L})(?:immediately|instantly|at once|right away|straight ?away|asap|live|in real[- ]?time|without delay|as (?:it|they|things) (?:happens?|breaks?|comes? in))(?!\p{L})/u,
  ],
];

/** `in #news`, `to <#123>` */
export const IN_CHANNEL =
  /[\s,]*(?:(?<!\p{L})(?:in|into|to|over in) )?(#[^\s,;.?!]{1,100}|<#\w[^>\s]{0,100}>)/u;

/** To whoever asks alone. */
export const IN_PRIVATE =
  /(?<!\p{L})(?:by|via|in|through)(?: an?| my)? (?:dms?|direct messages?|private(?: message)?)(?!\p{L})|(?<!\p{L})privately(?!\p{L})/u;
export const TO_ME_ALONE = /^(?:dm|pm) me(?!\p{L})/u;

/** `quiet 22 to 7`, at the end: the hours. */
export const QUIET_HOURS =
  /(?:^|[\s,]+)(?:(?:but|and|with) )?(?:be |keep )?quiet(?: hours)?(?: from| between)? (\d[^\s,]{0,6}(?: ?[ap]m)?(?: ?[-–] ?| (?:to|until|till|and) )\d[^\s,]{0,6}(?: ?[ap]m)?)$/iu;

/** `at most 3 a day`, at the end: how many. */
export const AT_MOST =
  /(?:^|[\s,]+)(?:(?:but|and|with) )?(?:at most|max(?:imum|\.)?|no more than|not more than|up to) (\d{1,3})(?: (?:posts?|times|messages|alerts|pings))?(?: (?:an?|per|each|every) day| daily)$/iu;

/** `at most 3`, `max 3 posts`, at the end; `max 3` may be of a name, and counts behind a comma. */
export const AT_MOST_SO_MANY =
  /(?:^|[\s,]+)(?:(?:but|and|with) )?(?:at most|no more than|not more than|up to|(?<=,\s*)max(?:imum|\.)?|max(?:imum|\.)?(?= \d{1,3} (?:posts?|times|messages|alerts|pings)$)) (\d{1,3})(?: (?:posts?|times|messages|alerts|pings))?$/iu;

/** `not at night`, at the end. */
export const NOT_AT_NIGHT =
  /(?:^|[\s,]+)(?:(?:but|and|with) )?(?:not|never|nothing|no (?:posts?|alerts|messages|pings)|quiet|silent|except)(?: (?:at|during|in|by)(?: the)?)? (?:overnight|nights?|night[- ]?time)$/iu;
/** What these hours are, unless somebody says otherwise. */
export const NIGHT = '22-7';
