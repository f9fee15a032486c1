import type { Span } from '../../model.ts';
import { DETERMINERS } from '../../text/data/function-words.ts';
import { PAST_VERBS } from '../../text/data/past-verbs.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { CUE_CLASSES, type CueClass } from './cue-classes.ts';
import { isThing } from './is-thing.ts';
import type { Told } from './told.ts';

/** What is seen of reported speech at a glance: its verb, who, and the form of what was said. */
export type Frame = {
  cue: string;
  cueClass: CueClass | undefined;
  /** The sentence, or the sentences that one quotation joins. */
  sentence: string;
  isCueNegated: boolean;
  /** will, might … before the cue: it has not been said. */
  hasModal: boolean;
  /** “was asked”, “is accused”: done to somebody. */
  isPassive: boolean;
  /** “Asked whether …, she smiled”: it opens the sentence, and was done to her. */
  isParticiple: boolean;
  /** “when asked”, “as he asked”. */
  isClauseOfTime: boolean;
  /** “declined to say”: the refusal stands before the cue. */
  isDeclined: boolean;
  sourceText: string;
  source: 'I' | 'he' | 'it' | 'who' | 'generic' | 'phrase' | 'none';
  content: 'that' | 'whether' | 'why' | 'to' | 'gerund' | 'pronoun' | 'other';
  /** The word between cue and content, or the first of the content: about, for, to … */
  preposition: string;
  /** “the show that ran”: the cue is a noun, and what follows tells of it. */
  isNoun: boolean;
  /** “was hoping”; but “left, hoping”. */
  isOngoing: boolean;
  /** “The ad shows”: no person, body or text, which have something to say. */
  isThing: boolean;
  /** “three “kind” letters”: the content begins outside of quotation marks. */
  opensPlainly: boolean;
  hasFiniteVerb: boolean;
  hasWill: boolean;
  hasMarks: boolean;
  /** “…, she said”: the cue does not come first. */
  isContentFirst: boolean;
  /** Cue or source stand within quotation marks: somebody else tells it. */
  isWithinMarks: boolean;
  /** Another verb of saying stands in the sentence. */
  hasOtherCue: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const NOT = words("not n’t n't never no cannot neither nor");
const MODAL = words('will could might may can should shall must');
const BE = words('was were is are been being be');
const FINITE = words(
  `is are was were has have had will would can could may might must should do does did took went came got gave made said knew
  saw found told felt left kept began became lost won met sent paid spent held led fell broke brought bought chose drew drove
  fought grew heard rose sold stood goes comes gets gives makes says knows sees finds tells thinks feels leaves keeps becomes
  loses wins needs wants seems shows remains means looks feel know think want need`,
);
const GENERIC = words(
  'anyone some people one those you fans readers others somebody someone everyone nobody few many',
);
const PREPOSITIONS = words('about on of for over with at in from against as into by to');
const NEAR_TOKENS = 3;
// No noun: “said that ran counter to the rules”.
const SPOKEN = /(?:ed|said|says|told|tells|wrote|writes)$/u;
const PAST = new RegExp(String.raw`^(?:${[...PAST_VERBS].join('|')}|ran|went|\p{Ll}{3,}ed)$`, 'u');

/** Reads the frame of speech that was found; undefined where it stands in no sentence of the doc. */
export function readFrame(doc: Doc, { spans, cue, source }: Told): Frame | undefined {
  const { tokens, units } = doc;
  const content = phraseOf(tokens, { start: spans[0]!.start, end: spans.at(-1)!.end });
  const verb = cue && phraseOf(tokens, cue);
  const who = source && phraseOf(tokens, source);
  if (content.last < content.first) return undefined;
  const unit = units[tokens[content.first]!.unit]!;
  const cueWord = verb ? tokens[verb.first]!.lower : auxiliaryBehind(tokens, who);
  const isRuledOut =
    /^rul(?:ed|es|ing)$/u.test(cueWord) && tokens[(verb?.first ?? 0) + 1]?.lower === 'out';
  const before = verb ? wordsBefore(tokens, verb.first, unit.first) : [];
  const body = tokens.slice(content.first, content.last + 1);
  const opening = tokens[content.first - 1]?.lower ?? '';
  const first = body[0]!.lower;
  return {
    cue: cueWord,
    cueClass: isRuledOut ? 'deny' : CUE_CLASSES.get(cueWord),
    sentence: doc.text.slice(unit.start, unit.end),
    isCueNegated: before.some(isNegation),
    hasModal: before.some((word) => MODAL.has(word)),
    isPassive: before.slice(0, 2).some((word) => BE.has(word)) && !cueWord.endsWith('ing'),
    isParticiple: verb !== null && opensSentence(tokens, verb.first, unit.first),
    isClauseOfTime: before.slice(0, 2).some((word) => /^(?:when|if|as|while)$/u.test(word)),
    isDeclined: before.some((word) => CUE_CLASSES.get(word) === 'decline' || word === 'unable'),
    sourceText: source ? doc.text.slice(source.start, source.end) : '',
    source: sourceOf(doc, source, who),
    content: formOf(first, opening),
    preposition: PREPOSITIONS.has(opening) ? opening : PREPOSITIONS.has(first) ? first : '',
    isNoun:
      !SPOKEN.test(cueWord) &&
      ((opening === 'that' && PAST.test(first)) ||
        (/^notes$/u.test(cueWord) && /^(?:from|of)$/u.test(opening === '' ? first : opening))),
    isOngoing:
      cueWord.endsWith('ing') &&
      before.some((word) => BE.has(word) || /^[’'](?:s|m|re)$/u.test(word)),
    isThing: who !== null && isThing(tokens, who),
    opensPlainly: /[\p{L}\p{N}]/u.test(body[0]!.text) && body[0]!.stretch < 0,
    hasFiniteVerb: body.some(
      ({ lower }, at) =>
        FINITE.has(lower) || isNegation(lower) || (at > 0 && /^[’']s$/u.test(lower)),
    ),
    hasWill: body.slice(0, 6).some(({ lower }) => /^(?:will|would|going|[’']ll)$/u.test(lower)),
    hasMarks: body.some(({ stretch }) => stretch >= 0),
    isContentFirst: verb !== null && verb.first > content.first,
    isWithinMarks: [verb, who].some((one) => one && tokens[one.first]!.stretch >= 0),
    hasOtherCue: tokens
      .slice(unit.first, unit.last + 1)
      .some(
        ({ lower }, at) =>
          unit.first + at !== verb?.first &&
          /^(?:said|says|told|according|reported|saying)$/u.test(lower),
      ),
  };
}

/** “Voss | is hiring “bold” men”: no verb was found to report the words. */
function auxiliaryBehind(tokens: Token[], who: Phrase | null): string {
  const next = who ? (tokens[who.last + 1]?.lower ?? '') : '';
  return BE.has(next) ? next : '';
}

/** The tokens within a span; `last` lies before `first` where there are none. */
function phraseOf(tokens: Token[], { start, end }: Span): Phrase {
  const first = partitionPoint(tokens, (token) => token.end <= start);
  return { first, last: partitionPoint(tokens, (token) => token.start < end) - 1 };
}

/** The words before a token in its clause, the nearest first. */
function wordsBefore(tokens: Token[], at: number, first: number): string[] {
  const found: string[] = [];
  for (let step = 1; step <= NEAR_TOKENS && at - step >= first; step++) {
    const { lower } = tokens[at - step]!;
    if (/^[,.;:“”]$/u.test(lower)) break;
    found.push(lower);
  }
  return found;
}

/** Nothing but marks stands before it. */
const opensSentence = (tokens: Token[], at: number, first: number): boolean =>
  /^\p{Lu}\p{Ll}+ed$/u.test(tokens[at]!.text) &&
  (at === first || /^[.?!“”]$/u.test(tokens[at - 1]!.text));

const isNegation = (word: string): boolean => NOT.has(word) || /n[’']t$/u.test(word);

function sourceOf(
  { text, tokens }: Doc,
  span: Span | null,
  phrase: Phrase | null,
): Frame['source'] {
  if (!span || !phrase) return 'none';
  const whole = text.slice(span.start, span.end).toLowerCase();
  if (/^(?:i|we|me|us)$/u.test(whole)) return 'I';
  if (/^(?:he|she)$/u.test(whole)) return 'he';
  if (/^(?:it|they|them)$/u.test(whole)) return 'it';
  if (/^(?:who|which|that)$/u.test(whole)) return 'who';
  const first = tokens[phrase.first]!.lower;
  const isNamed = /\p{Lu}/u.test(text.slice(span.start + 1, span.end)) && !DETERMINERS.has(first);
  return GENERIC.has(first) && !isNamed ? 'generic' : 'phrase';
}

function formOf(first: string, before: string): Frame['content'] {
  if (first === 'that' || before === 'that') return 'that';
  if (/^(?:whether|if)$/u.test(first) || before === 'whether') return 'whether';
  if (/^(?:what|how|why|who|when|where|which)$/u.test(first) || /^(?:how|why|what)$/u.test(before))
    return 'why';
  if (first === 'to') return 'to';
  if (/^\p{Ll}{3,}ing$/u.test(first)) return 'gerund';
  return /^(?:he|she|it|they|we|i|you)$/u.test(first) ? 'pronoun' : 'other';
}
