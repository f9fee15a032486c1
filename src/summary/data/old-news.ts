import { lines } from './lines.ts';

/** Parts of regular expressions: how a sentence opens that tells of what is long past. */
export const OLD_NEWS_FIRST: readonly string[] = lines(String.raw`
  (?:a|an|one|two|three|four|five|six|several|some|many|\d+) (?:decade|month|week|year)s? (?:ago|after|before|earlier)
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
