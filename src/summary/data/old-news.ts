import { lines } from './lines.ts';

/** Parts of regular expressions: how a sentence opens that tells of what is long past. */
export const OLD_NEWS_FIRST: readonly string[] = lines(String.raw`
  (?:(?:almost|exactly|just over|more than|nearly) )?(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|half a|several|some|many|\d+) (?:century|centurie|decade|month|week|year)s? (?:ago|after|before|earlier|on|since|to the day)
  on the (?:eve of the )?(?:first|second|third|fourth|fifth|tenth|\d+(?:st|nd|rd|th)) anniversary
  (?:earlier|early|late|later|previously) (?:in the (?:month|week|year)|last (?:month|week|year)|this (?:month|spring|summer|autumn|fall|winter|week|year))
  (?:for|over) (?:(?:many|several|the (?:last|past)) )?(?:decades|months|years)
  (?:in|during|since|(?:as|when|while) .{2,60} in|as (?:early|far back) as|back in) (?:(?:early|late|mid-?) ?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:of )?)?(?:19|20)\d\d
  (?:last|the previous|the past) (?:month|spring|summer|autumn|fall|winter|week|year)\b(?!['’]s)
  (?:decades|months|weeks|years) (?:ago|before|earlier)
  once upon a time|previously|historically|in the past|in recent (?:decades|months|weeks|years)
`);

/** The same: how what is only expected, planned or threatened stands before its verb. */
export const EXPECTING: readonly string[] = lines(`
  can|could|may|might|shall|should|will|would
  (?:aim|consider|hope|intend|mean|plan|prepare|promise|pledge|propose|seek|threaten|try|vow|want)(?:s|ed|ned)? to
  (?:aiming|considering|hoping|intending|planning|preparing|promising|pledging|seeking|threatening|trying|vowing|wanting) to
  (?:is|are|was|were|be|been) (?:(?:about|due|expected|going|likely|poised|ready|scheduled|set|supposed) )?to
  threats? to|plans? to
`);

/** The same: what is said before an event to support, assure or prepare. */
export const ASSURING: readonly string[] = lines(`
  (?:complete|every|full|total|unwavering) (?:backing|confidence|faith|support|trust)
  (?:continue|continues|continued) to (?:back|support|trust)|stands? (?:behind|by)|stood (?:behind|by)
  (?:no|any|little) (?:danger|doubt|intention|plans?|reason to worry|risk|threat)
  (?:cleared|fit|fuell?ed|prepared|ready|set|tested) (?:for|to)|clear(?:s|ed)? .{2,40} for|all set|on (?:course|schedule|track)
  (?:never|not|won['’]t) (?:be |going to )?(?:close|give up|go|leave|quit|resign|stand down|step down)
  (?:rules?|ruled|ruling) out|safest|safe and sound|safer than|unsinkable|confident|optimistic|hopes?|hoped|hopeful
  (?:preparations?|rehears(?:e|ed|al|als))|(?:had|has|have|was|were|is|are) (?:been )?(?:due|expected|meant|scheduled|supposed) to
  (?:rolled|moved|towed|brought) to (?:its|the|her) (?:launch|pad|start|starting)
`);

/** The same: how a headline says that its report looks back. */
export const LOOKING_BACK: readonly string[] = lines(`
  (?:decades?|years?|century|centuries) (?:ago|after|later|on|since)|anniversary|in memoriam|looking back|remembering
`);
