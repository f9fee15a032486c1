import { UNREAL, WORD_BEARERS, WORDS_BORNE } from '../../data/unmeant-words.ts';

const or = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'u');

const NOT_HYPHENED = '(?![\\p{L}-])';
const BEARERS = `\\b(?:${WORD_BEARERS.join('|')})${NOT_HYPHENED}`;
const BORNE = `\\b(?:${WORDS_BORNE.join('|')})${NOT_HYPHENED}`;
const LIKE =
  '(?:(?:^|[,:;] )(?:at least |but |and |for )?(?:all (?:of )?)?(?:it|so|such|that|these|this|those|thus|what)\\b)';
const IS = '(?:are|be|been|comes?|came|could be|is|remains?|was|were)';
const LINES =
  '(?:advice|allegations|answers|calls|claims|appeals?|demands?|invitations?|jokes|lines|messages|news|ideas|insults|offers?|proposals|rumou?rs|suggestions|texts|theories|phrases|promises|questions|recommendations|requests|rules|sentences|slogans|statements|things|tips|verses|warnings|wishes|words)';

/** What says so of the sentences before it; sentences are looked at in lower case, “isn’t” as “is not”. */
const TURNS = or(
  // None of this has happened; not a word of it is true; but All of this is true
  `\\b(?:none|nothing|not (?:a|one|a single) (?:letter|line|syllable|thing|word)) (?:about|in|of) [^.,]{1,40}? (?:are|did|ever|had|has|have|is|was|were)\\b[^.,]{0,24}?(?:exist|\\bfacts?\\b|genuine|happen|\\breal\\b|\\bright\\b|serious|took place|\\btrue\\b)`,
  // It is only the script of an exercise; what looks like a fire was a drill
  `${LIKE}[^.:;]{0,60}? ${IS} (?:[\\p{L}’'-]+ ){0,5}?(?:${UNREAL.join('|')})${NOT_HYPHENED}`,
  `\\b(?:are|been|is|was|were) (?:(?:all|completely|entirely|just|meant as a|only|purely) )?(?:fictional|fictitious|invented|joke|humbug|made up(?! (?:from|of)\\b))\\b`,
  `\\b(?:been|is|was|were) (?:concocted|cooked up|dream(?:ed|t) up|made up by|not (?:intended|meant) (?:seriously|to be taken seriously)|thought up)\\b|\\b(?:all|an actor|are actors|is an actor|just|nothing but|on|only|pure) (?:an act|actors|for show|humbug|paper|theatre)\\b`,
  // If you believe that …; anyone who fell for it; thousands believed the story
  `\\b(?:anybody|anyone|did|hundreds|if|many|millions|nobody|people|readers|some|thousands|those|who|whoever|would)\\b[^.]{0,40}? (?:believed?|believes|buys?|fell for|falls? for|swallow(?:ed|s)?) (?:all )?(?:it|that|the (?:joke|news|story|tale)|them|this)(?=[,.?]| (?:are|has|have|is|was|were)\\b|$)`,
  `\\byou\\b[^.]{0,30} guessed\\b|\\b(?:just|only) (?:joking|kidding)\\b`,
  `\\bthe (?:mystery|riddle|secret) (?:has been|is) (?:now )?(?:out|solved)\\b`,
  // Millions laughed at this tweet; it looked so real; the report had appeared on a website
  `\\b(?:at|by|from|in|of|over|to|with) (?:such|these|this) (?:advert|announcement|clip|film|letter|message|notice|picture|poster|post|scene|story|text|tweet|video)s?\\b|\\blook(?:ed|s) so (?:genuine|real)\\b|\\b(?:made|makes|making|poked|pokes|poking) fun (?:at|of) (?:her|him|it|them)sel(?:f|ves)\\b`,
  `^the (?:announcement|claim|letter|message|news|notice|post|report|rumou?r|story|video) (?:had |has )?(?:also |been |first )?(?:appeared|came from|circulat|doing the rounds|invented|made|ran|shared|spread|stood|went round)`,
  // The joke has paid off; the zoo’s prank
  `\\b(?:its|the|their|this|\\p{L}+[’']s)(?: [\\p{L}-]+){0,2} (?:april fools?|gag|hoax|joke|prank|spoof)${NOT_HYPHENED}`,
  // “…” is the slogan of a campaign
  `^“”[^.:;]{0,30}? ${IS} (?:[\\p{L}’'-]+ ){0,4}?${BORNE}`,
  // That, at least, is the message of a campaign; such were the slogans
  `${LIKE}[^.:;]{0,40}? ${IS} (?:[\\p{L}’'-]+ ){0,4}?${BORNE}`,
  `^${LIKE}[^.:;]{0,40}? ${IS} (?:an?|the) (?:advice|day|future|idea|life|picture|setting|situation|starting point|view|world)\\b`,
  // So says a poster; that is how the brewery advertises itself on 500 walls
  `^(?:at least |and )?(?:so|such|that|these|this|those|thus),?(?: at least,?| (?:are|is|was|were))? (?:an?|goes|how|it (?:goes|reads?|says)|printed|ran|reads?|runs?|said|says?|stands|stood|the|what|written)\\b[^.]{0,90}?(?:${BEARERS}|\\b(?:e-?mail|letter|message|notice|page|post|video|website)s?${NOT_HYPHENED})`,
  `^(?:like this|so|that is how|this is how|thus|with this)\\b[^.]{0,100}?(?:\\badvertis|assum|could look|\\bdepict|\\bdescrib|\\bdream|\\benvis|\\bexpect|\\bforesee|\\bimagin|might look|\\bpaint|\\bpictur|\\bpredict|\\bsee the\\b|\\bsketch|would look)`,
  // With these requests, printed on 900 posters; the sentences come from a flyer
  `\\b(?:such|these|those|with this) (?:\\p{L}+ )?${LINES}\\b|^the ${LINES}\\b[^.]{0,80}?${BEARERS}`,
  // That is what visitors read on the doors; this report ran on Radio Kust
  `^(?:that|this) is what [^.]{0,80}? (?:advised?|calls?|chant|claim|demand|hear|heard|promised?|read|sang|say|see|shout|sing|urge|was told|were told)s?\\b|^(?:that|this) (?:announcement|letter|message|news|notice|poster|report|statement|story) (?:appeared|came|hung|is|ran|stood|was|went)\\b`,
  // so the story goes; begins like this; tells this story
  `\\b(?:(?:begins?|ends?|goes|opens?|starts?) (?:like this|like that|so)|how it goes on|so the (?:legend|story|tale) goes|means the opposite|this (?:story|tale)|to have been (?:heard|seen|shown))\\b`,
  // So far the model calculations
  `^so (?:far|much for) (?:the|this)\\b[^.]{0,40}(?:calculation|legend|model|plot|scenario|script|simulation|story|theory)`,
);

// It is not true; that, however, is wrong; there is nothing in it; they are pure invention
const DENIES = or(
  `^(?:but |however, |only,? |yet )?(?:all (?:of )?(?:it|that|this)|it|that|they|this|the (?:claim|figure|news|number|post|report|rumou?r|story|tale|warning)s?)(?:,? (?:however|though),?)? (?:are|did|do|does|has|have|had|is|was|were)(?: (?:all|also|completely|demonstrably|entirely|however|just|plainly|pure|quite|sheer|simply|totally|utterly|an? (?:blatant |complete |pure |total )?)){0,2} ?(?:baseless|bogus|fabricat|fake|false|fiction|incorrect|invent|lies?\\b|made up|myth|never happen|no (?:basis|truth)|nonsense|not (?:add up|correct|exist|happened|hold|right|so\\b|stand up|the case(?! (?:for|in|with)\\b)|true)|unfounded|untrue|wrong(?! (?:about|for|to)\\b))`,
  `^(?:but |yet )?(?:he|it|she|that|they|this)(?: all)? (?:are|is|was|were) (?:all )?(?:mistaken|without (?:any )?(?:basis|foundation|substance))\\b|\\bnothing of the (?:kind|sort)\\b|\\b(?:has|have|had) no (?:basis|foundation|substance)\\b|\\bknows? (?:nothing|of no such)|^in (?:fact|reality|truth),? (?:no ?body|no one|none|nothing|there (?:is|was) no)\\b`,
  `^(?:but |yet )?(?:it|that|this) never (?:happened|took place)\\b`,
  `^(?:but |yet )?there is (?:no (?:\\p{L}+ )?truth|not a (?:grain|shred|spark|word) of truth|nothing) (?:in|to) (?:it|that|the|this)\\b`,
);

/**
 * Whether a sentence says that those before it told no news: that they are a plot, a drill, a joke, a
 * slogan. In lower case, “isn’t” as “is not”; too wide for anything but the opening of a text.
 */
export const tellsTurn = (words: string): boolean => TURNS.test(words);

/** Whether it says that what was told before it is not so. */
export const deniesTold = (words: string): boolean => DENIES.test(words);
