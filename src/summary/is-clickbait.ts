// Why …? What … and what …: asks instead of telling
const ASKS = /\?["”’]?\s*$/u;
// “You won’t believe …”, “Here’s why …”, “7 things …”, “… and the reason is”
const TEASES =
  /\b(?:you(?:['’]ll| will| won['’]t| wouldn['’]t|['’]d)? (?:not |never )?(?:believe|guess|want to|need to know|should know|be (?:shocked|surprised|amazed))|here(?:['’]s| is| are) (?:everything|how|the|what|when|where|who|why)|this is (?:how|what|where|who|why)|the (?:real|surprising|shocking|simple|one|hidden) (?:reason|truth|secret|trick|thing)|what happen(?:s|ed) next|(?:will|may|might) (?:shock|surprise|amaze|blow) you|things you|everything (?:you|we) (?:need to )?know|what (?:you|we) (?:need to )?know|the internet|goes viral|jaw[- ]?dropping|mind[- ]?blowing|unbelievable|one weird|can['’]t (?:stop|even)|and it(?:['’]s| is) (?:not|exactly|everything)|no one (?:is talking|saw)|nobody (?:is talking|saw)|this (?:one|simple|man|woman|dog|cat|photo|video|trick|mistake))\b/iu;
const LISTS =
  /^(?:the |top )?\d{1,2} (?:\p{L}+ ){0,3}(?:reasons?|things?|ways?|times?|facts?|tips?|secrets?|signs?|photos?|pictures?|mistakes?|questions?|moments?)\b/iu;
const TAIL = /(?:\.{3}|…)\s*$/u;

/** Whether a headline counts what it has to offer: “7 things to know about kites”. */
export const isListing = (headline: string): boolean => LISTS.test(headline);

/**
 * Whether a headline asks or teases instead of saying what happened, and so cannot name a story.
 */
export const isClickbait = (headline: string): boolean =>
  headline.trim() === '' || [ASKS, TEASES, LISTS, TAIL].some((pattern) => pattern.test(headline));
