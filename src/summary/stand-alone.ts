import { POINTING_NOUNS } from './data/pointing-nouns.ts';

/**
 * alone: can be read by itself; leans: points back to the sentence before; never: is no news, or says nothing by
 * itself.
 */
export type Standing = 'alone' | 'leans' | 'never';

const SHORTEST = 5;
const LONGEST = 70;

// PORT CALDER (Northwire) —
const DATELINE = /^(?:\p{Lu}[^()".]{0,60})?\((?:\p{Lu}[\p{L} ]{1,20})\)\s*(?:[-–—]+\s*)?/u;
/** Marks that may stand before a sentence’s first word. */
const BEFORE = String.raw`^["“”‘'’(\[\s–—-]*`;
// Pronouns and words that join: He …, But …, This …
const POINTS_BACK = new RegExp(
  `${BEFORE}(?:${[
    'he|she|they|it|his|her|hers|their|theirs|its|him|them|himself|herself|themselves|itself|this|these|those|that|such|another|both|neither|either|nor|each of (?:them|these|those)|one of (?:them|these|those)|(?:all|some|many|most|none|several|two|three|half|part) of (?:them|it|these|those|this|that)|(?:some|others|many|most|few|several)(?= (?:of them|also|have|has|are|were|had|say|said|even|will|would|do|did|think|believe|feel|argue|fear)\\b)|the (?:latter|former|other|others|same|two|three|pair|duo|trio)|one such|no such|here|there(?! (?:is|are|was|were|has|have|will|may|can|could)\\b)',
    'but|and|or|so|yet|however|also|too|still|instead|meanwhile|then|therefore|thus|hence|moreover|furthermore|besides|otherwise|nevertheless|nonetheless|additionally|similarly|likewise|consequently|accordingly|alternatively|conversely|indeed|rather|plus|again|again,|else|elsewhere|afterwards?|thereafter|subsequently|eventually|later|earlier|soon|finally|lastly|first|second|secondly|third|thirdly|next|perhaps not|though|although not|because of (?:this|that)|despite (?:this|that)|(?:after|before|until|since|by|from) (?:this|that|then)|in addition|in (?:response|return|turn|contrast|fact|other words|short|all|particular|the process|doing so|that|this)|as (?:a result|such|well)|for (?:example|instance|one|his part|her part|their part|that|this|now|them|him|her)|on the other hand|on top of|by contrast|at (?:that|this|the same|one|the) (?:time|point|moment|stage)|at (?:first|issue|least)|even (?:so|then|more|if (?:he|she|it|they)|though (?:he|she|it|they))|that said|not only|if so|if not|of course|to be sure|to that end|either way|among (?:them|these|those)|asked|sure,|yes|no,|well|oh|the (?:next|following|previous|same|first|second|third|last|only) (?:day|night|morning|week|month|year|time|one|thing|two|step|question|reason)|(?:days?|hours?|minutes?|moments?|weeks?|months?|years?|seconds?) (?:later|earlier|before|after)|(?:an?|one|two|three|four|five|six|seven|several|a few|\\d+) (?:days?|hours?|minutes?|weeks?|months?|years?) (?:later|earlier|before|afterwards?)',
    'i|we|you|my|our|your|me|us|what i|what we|what he|what she|who was (?:he|she)',
  ].join('|')})(?![\\p{L}\\p{N}’'-](?!s\\b|re\\b|ll\\b|d\\b|ve\\b|m\\b))`,
  'iu',
);
// The ruling was …, The man, who …
const POINTING_PHRASE = new RegExp(
  `${BEFORE}(?:(?:the|these|those) (?:\\p{Ll}+ )?(?:${POINTING_NOUNS.join('|')}))(?:['’]s?\\b.*|,? (?:also|again|then|later|now|still|even|already|reportedly|was|were|is|are|has|have|had|said|says|will|would|could|can|may|might|must|should|came|comes|did|does|do|took|takes|went|goes|made|makes|told|began|begins|died|called|calls|left|happened|occurred|found|followed|follows|ended|showed|shows|set|got|killed|included|includes|claims|claimed|added|adds|agreed|appeared|appears|asked|announced|became|believes?|denied|denies|declined|described|drew|expects?|faces?|failed|gave|gives|got|grew|held|hit|involved|knew|lasted|led|lost|met|moved|needs?|noted|offered|opened|plans?|posted|prompted|provides?|ran|received|refused|remains?|released|reported|returned|said|saw|says|seems?|sent|started|stopped|suffered|suggests?|survived|tried|turned|used|wants?|won|works?|wrote)\\b|,)`,
  'iu',
);
// When he arrived, … ; In 2010, she … : the one who is meant stands before this sentence
const LATE_PRONOUN =
  /^["“‘'(]*(?:\p{Lu}?\p{Ll}+ly|after|although|as|at|because|before|by|despite|during|even|following|for|from|given|if|in|like|on|once|since|though|through|throughout|to|under|unlike|until|upon|when|whenever|while|with|within|without)\b(?<intro>[^,;:“”"]{0,90}), (?:["“‘'])?(?:he|she|they|it|his|her|their|its)\b/iu;
const EARLY_PRONOUN =
  /^["“‘'(]*(?:after|although|as|because|before|despite|during|even if|following|if|in|like|on|once|since|though|until|upon|when|while|with|without)(?: \p{Ll}+)? (?:he|she|they|it|him|her|them|his|their|its)\b/iu;
// He …, Their …
const PERSON_FIRST = new RegExp(
  `${BEFORE}(?:he|she|they|his|her|their|him|them|but|and|so)\\b`,
  'iu',
);
const NAME_INSIDE = /(?<![.!?]\s)(?<=\s)\p{Lu}\p{L}+/u;
const TIME_NAMES =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gu;
// “…,” he added. without any name in the sentence
const SAID_BY_PRONOUN =
  /[,”"’?!] (?:he|she|they|it|(?:said|says|added|adds|wrote) (?:he|she|they))\b(?: (?:also|later|then))?(?: (?:said|says|added|adds|told|wrote|noted|continued|explained|asked|warned|argued|tweeted|recalled|insisted))?/u;

const NOT_NEWS =
  /\b(?:click here|read more|sign up (?:for|to|here)|subscribe (?:to|now|here)|our newsletter|newsletters?|follow (?:us|him|her|me|them|@\w+|cnn\w*) on|on twitter at|all rights reserved|contributed to this (?:report|story|article|piece)|contributed (?:reporting|to)|(?:journalist|intern|staff writer)s? .{0,40} contributed|cnn['’]s .{3,90} (?:contributed|reported|wrote)|reported from|wrote (?:this|the) (?:story|report)|copyright|getty images|see also|scroll down|cookies?|advertisement|an earlier version of this|this (?:article|story|post|piece) (?:has been|was|is|first|originally)|corrections?:|editor['’]s note|photo(?:graph)?s?:|image:|watch:|listen:|read:|related:|pictured|e-?mail (?:us|the)|hide caption|caption|opinions expressed|views expressed|please (?:share|enable|see|click|join)|share your|tell us|join (?:us|the conversation)|(?:see|view|watch|hear|read|find out|learn|check out|tune in|stay tuned|click|visit|download|get) (?:more|the (?:full|video|interview|slideshow)|for more|it here|below|on cnn)|for (?:more|the latest|confidential support|full coverage))\b|https?:|www\.|\u00a9|^(?:by [A-Z]|photo|watch|read|more|related|video|image|story highlights|updated?|published|media|copyright|share|tweet|source|credit|opinion|exclusive|live|breaking|\(?ap\)?)\b[^.]{0,6}[:|]|^watch\b|^read\b|^see\b.{0,80}(?:gallery|video|photos?)/iu;
const BULLET = /^[-–—•*·|>#]/u;
const UNENDED = /[^.?!…"”’)\]]["”’)\]]*$/u;
const CHATTER =
  /^["“‘'(]*(?:"?what|why|who|how|where|when|is|are|do|does|did|can|could|will|would|should)\b[^.]*\?["”’)]*$/iu;

/**
 * Whether a sentence, cut out of its article, is news at all and leaves nobody asking who or what is meant. A lead may
 * open on “it”, “this” or “the ruling”: what is meant follows.
 */
export function standingOf(sentence: string, { lead = false } = {}): Standing {
  const text = sentence.replace(DATELINE, '');
  if (!isNews(text)) return 'never';
  return isBareQuotation(text) || (lead ? PERSON_FIRST.test(text) : pointsBack(text))
    ? 'leans'
    : 'alone';
}

function isNews(text: string): boolean {
  const words = countWords(text);
  return (
    words >= SHORTEST &&
    words <= LONGEST &&
    isWholeQuotation(text) &&
    !UNENDED.test(text) &&
    !BULLET.test(text) &&
    !NOT_NEWS.test(text) &&
    !CHATTER.test(text)
  );
}

export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** No quotation is opened or closed elsewhere, and none stands without anyone who says it. */
function isWholeQuotation(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/["“”]/gu)) {
    if (mark === '"') open = 1 - open;
    else open += mark === '“' ? 1 : -1;
    if (open < 0 || open > 1) return false;
  }
  return open === 0;
}

/** A quotation and nobody who says it. */
const isBareQuotation = (text: string): boolean => /^["“][^"”]*["”]?$/u.test(text);

export function pointsBack(text: string): boolean {
  return (
    POINTS_BACK.test(text) ||
    POINTING_PHRASE.test(text) ||
    hasLatePronoun(text) ||
    (SAID_BY_PRONOUN.test(text) && !hasName(text))
  );
}

function hasLatePronoun(text: string): boolean {
  const intro = LATE_PRONOUN.exec(text)?.groups?.intro;
  if (intro !== undefined) return !hasName(intro);
  return EARLY_PRONOUN.test(text) && !hasName(text.slice(0, 90));
}

const hasName = (text: string): boolean => NAME_INSIDE.test(` ${text}`.replace(TIME_NAMES, ''));
