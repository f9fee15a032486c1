const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words for speech: a sentence with one of them asks who said what. */
export const SPEECH_WORDS = words(`
  answer answered answers claimed comment commented commenting comments declared interview interviewed
  interviews mention mentioned mentioning mentions opinion opinions position quotation quotations quote quoted quotes react reacted
  reacting reaction reactions reacts remark remarked remarks replied reply respond responded responding
  response responses said say saying says speak speaking speaks spoke spoken stance statement statements
  stated talked talking think thinking thinks thought told view views weighed
`);

/** Words that only ask: no part of the name or topic that they stand before or behind. */
export const ASKING_WORDS = words(`
  a according actually again ago all also an any anybody anyone anyone's anything are as asap available be
  been being both bring by can claims compare compared could did dig display do does doing dude each else ever
  best bit bits every everybody everyone everyone's everything exactly far find first folks gave get give given
  gives good got guy guys had has have having hear heard hearing here how i if interesting is journalists just know last
  lately latest let limit list look looking made make makes many me media most much my need needed
  new newer newest nice news now only or out outlets papers people please pls precisely press print public
  publicly published pull put read reading really recent recently record report reported reporters reporting reports right see
  show so some somebody someone something stuff stand stands still take talk talks tell that that's there
  these things to top up us want was we were what what's whatever whats when where whether which who
  who's whos whose why with word words would write writes writing written wrote yet you your
`);

/** Whom these mean is known to whoever asks, and to nobody else. */
export const PRONOUNS = words('he she they them him her it his hers their this these those');

/** Before what was said something about. */
export const ABOUT_WORDS = words(`
  about concerning containing discuss discussed discussing mention mentioned mentioning mentions on over re
  regarding towards
`);

/** Before whose words they are, or where they stand. */
export const BY_WORDS = words('by for from of');

export const IN_WORDS = words('at in per via');

/** After these, “to” leads to a topic: an answer to the strike. */
export const ANSWER_WORDS = words(`
  answer answered answers react reacted reacting reaction reactions reacts replied reply respond responded
  responding response responses
`);

/** Behind a topic these say nothing. */
export const TRAILING_WORDS = words(
  'again asap anyone currently far lately now please recently so then yet',
);

/** Of now, which every question is about. */
export const NOW_PHRASES =
  /(?:^| )(?:these days|right now|just now|at the moment|at the minute|at present|at this point|so far|as of now|as of today|nowadays|of late|until now|up to now|to date|by now|in recent (?:days|times)|on (?:the )?record|in public|in the (?:news|press|media))(?= |$)/u;
