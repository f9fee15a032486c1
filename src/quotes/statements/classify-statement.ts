import type { StatementClass } from '../../model.ts';
import type { Frame } from './read-frame.ts';

// “refused to say”, “declined to comment”: speaking itself, and no other act, is refused.
const SPEAKING =
  /\b(?:comment|say|answer|discuss|respond|confirm|disclose|name|identify|elaborate|detail|tell|speculate|speak|talk|provide|give (?:further|more|any))\b/u;
// “did not respond”, “has not disclosed the names”: nothing was said.
const SILENT =
  /^(?:respond|disclos|comment|return|call|releas|identif|specif|express|confirm|address|mention|elaborat|provid|accus)/u;
// “asked the club to wait”, “asked for a pay rise”, unless a question follows.
const ASKED_FOR =
  /\bask(?:ed|s|ing)?\b(?! (?:if|whether|why|how|what|about))(?: for\b|.{1,70}?\bto \p{Ll}+)/u;
// “was called”, “is accused”, “said to be”: told of somebody by nobody.
const PASSIVE_CUE =
  /^(?:accus|call|describ|said|admitted|told|refer|known|report|believ|thought|considered|dubbed|label|allow|charg|elected|announc)/u;
const DISOWNS = /\bsaid no such thing\b/u;
// What is denied is a claim: “denied rumours”; “denied them access” is an act.
const CLAIM =
  /\b(?:claims?|rumou?rs?|allegations?|accusations?|assertions?|idea|suggestions?|conclusions?|findings?|accounts?|version|characteri[sz]ation|reports?|wrongdoing|charges?|involvement|notion|criticism|theory)\b/u;

// “said it would not pay”, “said it will likely rain”, “said he would believe it when he saw it”: no promise
const REFUSED =
  /\b(?:(?:will|would) (?:believe|feel|hate|hope|know|like(?:ly)?|love|never|not|prefer|probably|rather|think|want)|won[’']t|wouldn[’']t)\b/u;
// “rejected calls for a vote”, “faces growing calls to resign”: others call for it.
const OTHERS_CALL =
  /\b(?:brush|dismiss|fac|fend|ignor|oppos|rebuff|reject|resist|rul|shrug|spurn|withst)\p{L}*(?: aside| off| out)?(?: (?!(?:and|but|he|her|him|it|or|she|them|they)\b)[\p{L}’'-]+){0,3} calls (?:for|to)\b/u;
// “showed their class”, “has shown himself to be brave”: a display, and no claim.
const DISPLAY = /\bshow\p{Ll}* (?:(?:it|him|her)self|themselves|off|his|her|its|their)\b/u;
// “A poll showed his lead falling” tells something.
const FIGURES =
  /\b(?:polls?|surveys?|stud(?:y|ies)|data|figures|reports?|records?|research|analysis|results?|tests?)\b/iu;
// “asked not to be named”: a condition of speaking, and not what was said.
const UNNAMED =
  /\bask\p{Ll}* (?:not to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed))\b/u;
// “announced their engagement”: what was done, in a bare noun.
const MATCH =
  /\bannounc\p{Ll}* (?:their|his|her|the) (?:\p{Ll}+ )?(?:engagement|wedding|marriage|divorce|separation|split|pregnancy|birth)\b/u;

// “claimed his ninth title”: won.
const PRIZE =
  /\bclaim\p{Ll}* (?:\p{L}+(?:[’']s)? ){0,4}?(?:titles?|wins?|victory|victories|medals?|gold|silver|bronze|crowns?|trophy|trophies|championships?|prizes?|wickets?|scalps?|lives|poles?|places?|points?|top spot)\b/u;
// “Pictures showed people walking”: what is seen in them.
const PICTURES = /\b(?:pictures?|photos?|photographs?|footage|images?|videos?|clips?)\b/iu;

// “denied any talk of a rift”, “ruled out all trade”
const DENIES_ANY = /\b(?:den(?:y|ies|ied|ying)|rejects?|rejected) (?:any|all)\b/u;

// “The ad shows that it works”: what a thing lets see, and does not say.
const LETS_SEE = /^(?:show|prov|demonstrat|indicat|suggest)\p{Ll}*$|^tells?$/u;
// “is hiring “bold” men”, “he is officially “a risk””: no word for speaking.
const NO_VERB = /^(?:am|are|be|been|being|did|do|does|had|has|have|is|was|were|\p{Ll}{3,}ly)$/u;
// “decided that it was late”: a thought, unless it is for these to decide what is so.
const RULES_ON =
  /\b(?:board|commission|committee|council|court|judges?|jury|panel|parliament|referee|tribunal|umpire)\b/iu;

type Rule = [StatementClass, (frame: Frame) => boolean];

const clause = ({ hasFiniteVerb, hasMarks, content }: Frame): boolean =>
  hasFiniteVerb || hasMarks || content === 'that';
const question = ({ content }: Frame): boolean => content === 'whether' || content === 'why';
const outside = ({ isWithinMarks }: Frame): boolean => !isWithinMarks;
const of =
  (...kinds: Frame['cueClass'][]) =>
  ({ cueClass }: Frame): boolean =>
    kinds.includes(cueClass);

/** The first rule that holds decides. Each line names the kind of sentence that it is for. */
const RULES: Rule[] = [
  // “declined to say why”, “refused to bring charges”
  ['decline', (frame) => frame.isDeclined],
  [
    'decline',
    (frame) => of('decline')(frame) && (question(frame) || SPEAKING.test(frame.sentence)),
  ],
  ['narration', of('decline')],
  // “has not said whether she would sign”
  [
    'decline',
    (frame) =>
      of('say', 'tell', 'report')(frame) && frame.isCueNegated && question(frame) && outside(frame),
  ],
  // “has never said she would stay”, “did not say the ward was safe”
  [
    'decline',
    (frame) =>
      of('say', 'tell', 'report')(frame) &&
      frame.isCueNegated &&
      outside(frame) &&
      !frame.hasMarks &&
      !frame.isContentFirst,
  ],
  ['deny', (frame) => of('say')(frame) && DISOWNS.test(frame.sentence)],
  // “did not dispute that it was genuine”: owned
  ['assert', (frame) => of('deny')(frame) && frame.isCueNegated],
  ['narration', (frame) => of('ask')(frame) && UNNAMED.test(frame.sentence) && outside(frame)],
  // “when asked whether”, “asked the club to wait”, “asked why”
  [
    'other-asked',
    (frame) =>
      of('ask')(frame) &&
      (frame.isPassive || frame.isClauseOfTime || frame.isParticiple) &&
      outside(frame),
  ],
  ['urge', (frame) => of('ask')(frame) && !question(frame) && ASKED_FOR.test(frame.sentence)],
  ['ask', of('ask')],
  // “has not disclosed the names”
  [
    'decline',
    (frame) =>
      frame.isCueNegated && outside(frame) && !frame.hasFiniteVerb && SILENT.test(frame.cue),
  ],
  // “was described as”, “accused of murder”
  [
    'narration',
    (frame) =>
      frame.isPassive &&
      PASSIVE_CUE.test(frame.cue) &&
      !frame.hasOtherCue &&
      !frame.isContentFirst &&
      !/ by /u.test(frame.sentence),
  ],
  // “will announce”, “some might argue”
  [
    'narration',
    (frame) => frame.hasModal && !frame.isCueNegated && !frame.isContentFirst && outside(frame),
  ],
  // “She does not believe that he was there”
  ['deny', (frame) => of('think')(frame) && frame.isCueNegated && frame.source !== 'generic'],
  // “…, he found, …, she said”: the sentence is somebody's statement, whatever was taken for its verb.
  [
    'assert',
    (frame) =>
      of('see', 'find', 'know', 'act', 'judge')(frame) && frame.hasOtherCue && !frame.isPassive,
  ],
  // “people think”, “I hope” in the article's own voice
  [
    'narration',
    (frame) =>
      of('think', 'know', 'see', 'find')(frame) && frame.source === 'generic' && outside(frame),
  ],
  [
    'narration',
    (frame) =>
      of('think', 'know', 'hope')(frame) &&
      frame.source === 'I' &&
      outside(frame) &&
      !frame.hasOtherCue,
  ],
  // “hid in the cellar, hoping they would pass”: a feeling of which nobody spoke
  [
    'narration',
    (frame) =>
      of('hope', 'think', 'know')(frame) &&
      frame.cue.endsWith('ing') &&
      !frame.isOngoing &&
      !frame.hasOtherCue &&
      !frame.hasMarks &&
      !frame.isContentFirst,
  ],
  ['promise', (frame) => of('hope')(frame) && frame.content === 'to'],
  [
    'assert',
    (frame) =>
      of('think', 'hope')(frame) &&
      (frame.hasFiniteVerb || frame.isWithinMarks || frame.hasOtherCue),
  ],
  ['assert', (frame) => of('know')(frame) && frame.isWithinMarks],
  ['narration', of('think', 'know', 'hope')],
  [
    'assert',
    (frame) => of('see')(frame) && frame.isWithinMarks && frame.source === 'I' && frame.hasOtherCue,
  ],
  ['narration', of('see')],
  [
    'assert',
    (frame) =>
      of('find')(frame) &&
      (frame.content === 'that' ||
        (frame.hasOtherCue && frame.isContentFirst) ||
        (/^(?:ruled|concluded|determined)$/u.test(frame.cue) && frame.hasFiniteVerb)),
  ],
  ['narration', of('find')],
  ['assert', of('plead')],
  // “denied that he had”, “rejected the idea”; “was denied access” is no speech
  ['narration', (frame) => of('deny')(frame) && frame.isPassive],
  [
    'deny',
    (frame) =>
      of('deny')(frame) &&
      (clause(frame) ||
        question(frame) ||
        frame.content === 'gerund' ||
        /^rul/u.test(frame.cue) ||
        DENIES_ANY.test(frame.sentence) ||
        CLAIM.test(frame.sentence)),
  ],
  ['narration', of('deny')],
  [
    'narration',
    (frame) =>
      frame.cue === 'accused' &&
      frame.preposition === 'of' &&
      !frame.hasOtherCue &&
      frame.source === 'phrase',
  ],
  ['assert', of('blame')],
  // “dismissed the idea that it was unsafe”
  ['deny', (frame) => /^dismiss/u.test(frame.cue) && CLAIM.test(frame.sentence) && !frame.hasMarks],
  // “called for a vote”, “called the police”, “described her as”
  ['not-a-claim', (frame) => frame.cue === 'calls' && OTHERS_CALL.test(frame.sentence)],
  ['urge', (frame) => frame.cue.startsWith('call') && frame.preposition === 'for'],
  [
    'narration',
    (frame) =>
      frame.cue.startsWith('call') &&
      !frame.hasMarks &&
      /\bcall\w* (?:the )?(?:police|attention|back|911|in|out)\b/u.test(frame.sentence),
  ],
  [
    'assert',
    (frame) =>
      of('name')(frame) &&
      (frame.hasMarks ||
        /\bas\b/u.test(frame.sentence) ||
        /^(?:call|dub|brand|label|identif)/u.test(frame.cue)),
  ],
  [
    'not-a-claim',
    (frame) => /^(?:prais|slam|blast|denounc|mock|dismiss|hail|decr|ridicul)/u.test(frame.cue),
  ],
  ['topic', of('name')],
  ['assert', (frame) => of('judge')(frame) && frame.hasMarks],
  ['not-a-claim', of('judge')],
  [
    'assert',
    (frame) =>
      of('act')(frame) &&
      (!frame.cue.startsWith('decid') || frame.hasOtherCue || RULES_ON.test(frame.sourceText)) &&
      ((frame.hasMarks && frame.hasOtherCue) || (frame.content === 'that' && frame.hasFiniteVerb)),
  ],
  ['narration', of('act')],
  // “discussed the budget”, “explained why it matters”, “told the story”
  [
    'assert',
    (frame) =>
      of('topic')(frame) && (frame.hasMarks || (frame.content === 'that' && frame.hasFiniteVerb)),
  ],
  ['topic', of('topic')],
  ['urge', of('urge')],
  [
    'narration',
    (frame) =>
      /^announc/u.test(frame.cue) &&
      MATCH.test(frame.sentence) &&
      !clause(frame) &&
      !frame.isContentFirst,
  ],
  // “Voss acknowledges the crowd”, “Voss remembers the crew”: what a picture shows.
  [
    'narration',
    (frame) =>
      /^(?:acknowledges|remembers)$/u.test(frame.cue) && !clause(frame) && !frame.isContentFirst,
  ],
  ['narration', (frame) => isNoSpeech(frame)],
  [
    'narration',
    (frame) =>
      frame.isThing && LETS_SEE.test(frame.cue) && !frame.hasOtherCue && !frame.isContentFirst,
  ],
  // “replied with three “curt” letters”: done, and the words in marks are whoever's who tells of it
  [
    'narration',
    (frame) =>
      /^(?:answer|repl|respon)/u.test(frame.cue) &&
      frame.preposition === 'with' &&
      frame.opensPlainly &&
      !frame.isContentFirst,
  ],
  ['promise', (frame) => of('promise')(frame) && (frame.content === 'to' || clause(frame))],
  ['narration', of('promise')],
  ['urge', (frame) => /^(?:told|tells?|warn\p{Ll}*)$/u.test(frame.cue) && frame.content === 'to'],
  [
    'topic',
    (frame) => of('tell')(frame) && question(frame) && !frame.hasMarks && !frame.isContentFirst,
  ],
  ['topic', (frame) => of('tell')(frame) && !clause(frame) && !frame.isContentFirst],
  ['narration', (frame) => frame.cue === 'responded' && !clause(frame) && !frame.isContentFirst],
  // “said he will provide”
  [
    'promise',
    (frame) =>
      of('say', 'tell', 'claim', 'report')(frame) &&
      frame.hasWill &&
      !REFUSED.test(frame.sentence) &&
      frame.content === 'pronoun' &&
      frame.source !== 'none',
  ],
  ['assert', of('say', 'tell', 'claim', 'report')],
  [
    'narration',
    (frame) =>
      of('show')(frame) &&
      frame.content !== 'that' &&
      !frame.hasOtherCue &&
      (PICTURES.test(frame.sourceText) ||
        (DISPLAY.test(frame.sentence) &&
          !FIGURES.test(frame.sourceText) &&
          !clause(frame) &&
          !frame.isContentFirst)),
  ],
  [
    'assert',
    (frame) =>
      of('show')(frame) &&
      (frame.content === 'that' ||
        frame.isContentFirst ||
        frame.hasOtherCue ||
        frame.source === 'phrase'),
  ],
  ['narration', of('show')],
  [
    'narration',
    (frame) =>
      NO_VERB.test(frame.cue) && !frame.hasOtherCue && !frame.isContentFirst && outside(frame),
  ],
  // Words of no list: what was said stands first, or in marks with another verb of saying.
  [
    'assert',
    (frame) =>
      frame.cue === '' ||
      frame.isContentFirst ||
      (frame.hasOtherCue && (frame.hasMarks || frame.isWithinMarks)),
  ],
  [
    'assert',
    (frame) =>
      frame.source !== 'generic' &&
      (frame.content === 'that' || frame.hasMarks || frame.hasOtherCue),
  ],
];

/** What nobody says: “the show that ran”, “reported for the Ledger”, “claimed her ninth title”. */
export const isNoSpeech = (frame: Frame): boolean =>
  frame.isNoun ||
  (!clause(frame) &&
    !frame.isContentFirst &&
    !frame.hasOtherCue &&
    ((of('report')(frame) && /^(?:for|to|from|at)$/u.test(frame.preposition)) ||
      (of('claim')(frame) && PRIZE.test(frame.sentence))));

/**
 * What reported or partly quoted speech does: says something that can be told, or asks, declines to
 * say, only names a topic … By rules over the verb, its source and the form of what was said, the
 * first that holds; what no rule knows is narration.
 */
export const classifyStatement = (frame: Frame): StatementClass =>
  RULES.find(([, holds]) => holds(frame))?.[0] ?? 'narration';
