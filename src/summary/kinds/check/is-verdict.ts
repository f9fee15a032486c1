import { FINDINGS, MATTERS } from '../../data/verdict-words.ts';

const MATTER = `(?:${MATTERS.join('|')})`;
const FINDING = `(?:${FINDINGS.join('|')})`;
const DEGREE =
  '(?:(?:also|completely|demonstrably|entirely|indeed|just|largely|mostly|not|partly|plainly|simply|thus|therefore|totally|utterly) ){0,2}';
// The claim is false; the video making the rounds has been doctored; it lacks context
const JUDGED = `\\b${MATTER}\\b(?:[^.;:!?“”"]{0,80}?) (?:are|has been|have been|is|remains?|was|were|['’]s) ${DEGREE}${FINDING}\\b`;
const LACKS = `\\b${MATTER}\\b(?:[^.;:!?“”"]{0,60}?) (?:lacks?|needs|is missing|misses|omits|ignores) (?:important |crucial |key )?(?:basis|context|evidence)\\b`;
// The warning has no basis; nothing about the story is true; that is not what the figures show
const UNFOUNDED = `\\b${MATTER}\\b(?:[^.;:!?“”"]{0,60}?) (?:has|have|had) no (?:\\p{L}+ )?(?:basis|foundation|merit|substance|truth)\\b|\\bnothing (?:about|in) [^.;:!?“”"]{0,60}? (?:is|was) (?:right|true)\\b|^(?:but )?(?:that|this) is not (?:how|so\\b|what [^.;:!?]{0,60} (?:say|says|show|shows)\\b)|^nowhere\\b`;
// We found no evidence; our reporters could not find; we rate this claim False
const FOUND =
  '\\b(?:we|our (?:check(?:ers)?|desk|own|reporters|research|review|search(?:es)?|staff|team)|(?:a|the) search)\\b(?:[^.;:!?“”"]{0,60}?) (?:(?:found|find|finds|discovered|saw|turned up|yielded|came up with|located|identified)(?: out)? (?:no|nothing|neither|none|that|it|the (?:claim|post|picture|photo|image|video))|(?:could|can|did|were|was)(?: not|n[\'’]t|not| unable to) (?:find|confirm|identify|locate|trace|verify)|(?:rate[sd]?|judged?|deem(?:ed)?|label(?:led|ed)?|conclude[sd]?|give|gave|rule[sd]?|trac(?:ed|ked)))\\b';
// Our rating: False. Verdict: … The facts: …
const RATED =
  '^(?:(?:our|the) )?(?:(?:final )?(?:assessment|bottom line|conclusion|evaluation|findings?|judgment|rating|ruling|verdict)|in short|result|what we (?:found|know)|what is (?:true|right|correct)|(?:what are )?the (?:facts|truth)|facts?|truth|reality|what[' +
  "'’" +
  ']s true)(?: is)? ?[:–—]';
const NO_TRACE =
  '^(?:but |however, |so far,? |in fact,? )?there (?:is|was|has been|exists?) (?:no|not any|not a shred of|little) (?:\\p{L}+ )?(?:basis|evidence|foundation|hint|indication|proof|record|sign|support|trace|truth)\\b|^(?:no|not a single|not one) (?:clinical |scientific |serious )?(?:document|evidence|expert|record|source|studies|study|trace|trial|witness)\\b|\\b(?:did|do|does) not (?:add up|exist|hold (?:true|up|water)|stand up)\\b|^(?:but )?there is nothing (?:that|to) (?:backs?|confirms?|proves?|shows?|suggests?|supports?)\\b';
// No, the minister did not buy …
const ANSWERS =
  '^(?:no|yes|false|wrong|not true|fake|partly true|mostly (?:true|false)|misleading|true)(?:[,.:;!]| [–—-]) ?';
const STRONG = new RegExp(
  [JUDGED, LACKS, UNFOUNDED, FOUND, RATED, NO_TRACE, ANSWERS].join('|'),
  'iu',
);

// The picture shows …; the video was shot in 2014; in fact …
const ORIGIN =
  /\b(?:clip|footage|image|photo(?:graph)?|picture|recording|screenshot|video)s?\b[^.;!?“”"]{0,60}? (?:actually|comes?|dates?|depicts?|has (?:been )?(?:circulat|existed)|in fact|is from|shows?|stems?|was (?:(?:actually|first|in fact|not|really) )?(?:filmed|made|posted|published|recorded|shot|taken|uploaded)|appeared|were (?:not )?(?:filmed|shot|taken))|^(?:but |in fact,? |in truth,? )?(?:it|they|this|that) (?:was|were) (?:actually |already |first |in fact |not )?(?:filmed|made|recorded|shot|staged|taken|uploaded)\b/iu;
const INSTEAD =
  /^(?:actually|in (?:fact|reality|truth)|it was not|the (?:actual|correct|original|real|true)\b)|\b(?:actually|in fact|in reality|really)\b/iu;
// Experts told us that the claim is false: told by others
const TOLD =
  /\b(?:according to|argue[sd]?|believe[sd]?|insist(?:ed|s)|maintain(?:ed|s)|said|say|says|told|wrote)\b/u;

// The picture claims to show a flood
const CLAIMS =
  /\b(?:alleg\w+|appears? to|claim(?:ed|ing|s)?|purport\w*|said|say|says|supposed(?:ly)?) /u;

const MAX_CHARS = 500;

/** Whether a fact checker gives his verdict, in his own words. */
export const isVerdict = (own: string): boolean =>
  STRONG.test(own.slice(0, MAX_CHARS)) && !TOLD.test(own);

/** Whether he says where a picture is from: The picture shows a hotel in another country. */
export const tracesOrigin = (own: string): boolean =>
  ORIGIN.test(own.slice(0, MAX_CHARS)) && !TOLD.test(own) && !CLAIMS.test(own);

/** Whether he says what is true instead. */
export const namesTruth = (own: string): boolean =>
  tracesOrigin(own) || INSTEAD.test(own.slice(0, MAX_CHARS));
