import { lines } from './lines.ts';

/** Parts of regular expressions: openings whose “he” or “this” was named in an earlier sentence. */
export const PRONOUN_OPENINGS: readonly string[] = lines(String.raw`
  another|both|either|neither|nor|such|that|these|this|those
  he|her|hers|herself|him|himself|his|it|its|itself|she|their|theirs|them|themselves|they
  each of (?:them|these|those)
  here
  (?:all|half|many|most|none|one|part|several|some|three|two|each|both) of (?:it|that|them|these|this|those|us|you|which|whom)
  (?:all|few|many|most|none|one|others|several|some)(?= (?:also|are|argue|believe|did|do|even|fear|feel|had|has|have|said|say|think|was|were|will|would)\b)
  (?:just )?like (?:her|him|me|that|them|this|those)
  no such|one such
  the (?:duo|latter|other|others|pair|same|three|trio|two)
  the former(?= (?:had|has|is|said|was|were)\b)
  there(?! (?:are|can|could|has|have|is|may|was|were|will)\b)
  what (?:he|it|she|they)
`);

/** The same for “we” and the like; inside a quotation they mean its speaker. */
export const SPEAKER_OPENINGS: readonly string[] = [
  'i|me|my|our|u|us|we|you|your|what (?:i|we|you)',
];

/** Openings that link a sentence to the one before. */
export const LINKING_OPENINGS: readonly string[] = lines(String.raw`
  accordingly|additionally|afterwards?|again|also|alternatively|and|besides|but|consequently|conversely|earlier|else|elsewhere
  eventually|finally|furthermore|hence|however|indeed|instead|lastly|later|likewise|meanwhile|moreover|nevertheless
  next|nonetheless|or|otherwise|plus|rather|secondly|similarly|so|soon|still|subsequently|then|thereafter|therefore
  thirdly|though|thus|too|yet
  first,|second,|third,|oh|well,|yes,|no,|sure,|see,|look,|asked
  as (?:a result|such|well)|at (?:first|issue|least|that|the same|the time|this)|by contrast|even (?:more|so|then)
  (?:after|because of|before|by|despite|from|since|until) (?:that|then|this)
  first of all|turns out|(?:apparently|except|initially|maybe|now|often|once|perhaps|sometimes|today) (?:he|it|she|these|they|this|those)
  for (?:example|her|him|his part|instance|now|one|that|them|their part|her part|this)
  if (?:not|so),?|in (?:addition|all|contrast|doing so|fact|other words|particular|response|return|short|that|this|turn)
  not only|of course|on the other hand|on top of|perhaps not|that said|to (?:be sure|that end)|either way
  (?:about|above|after|all|amid|among|as|because|before|beside|besides|beyond|by|despite|during|given|if|like|of|on|over|since|through|to|under|until|when|while|with|within|without|with all) (?:her|him|it|that|them|these|this|those)(?! (?:afternoon|autumn|evening|month|morning|spring|summer|week|weekend|winter|year)\b)
  the (?:first|following|last|next|only|previous|same|second|third) (?:day|month|morning|night|one|question|reason|step|thing|time|two|week|year)
  (?:(?:a few|an?|eight|five|four|nine|one|seven|several|six|ten|three|two|\d+) )?(?:days?|hours?|minutes?|moments?|months?|seconds?|weeks?|years?) (?:afterwards?|before|earlier|later)
`);
