import type { Doc, Token } from '../doc.ts';
import { isMark } from '../tagger/is-mark.ts';
import type { Question } from './find-questions.ts';
import { marginsOf, ORIGIN, type Setting, shareAt } from './setting.ts';
import { companyKind, cuesBeside } from './words-beside.ts';

const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const I = /^(?:i|we|me|us|my|our|you|your)$/u;
/** Tokens to either side in which a cue word is looked for. */
const NEAR = 8;
/** Units since the last content: more are all the same. */
const LONG_AGO = 20;

/** What a stretch is like, and what stands around it, as numbers: whether it is speech, and told in which way. */
export function contentFacts(setting: Setting, question: Question): number[] {
  const { doc, inUnit, inParagraph } = setting;
  const { tokens, units } = doc;
  const { content, segments, stretches, rule, candidates, previousContent } = question;
  const head = tokens[content.first]!;
  const tail = tokens[content.last]!;
  const unit = units[head.unit]!;
  const end = units[tail.unit]!.last;
  const words = countWords(tokens.slice(content.first, content.last + 1));
  let before = content.first - 1;
  while (before >= unit.first && isMark(tokens[before]!)) before--;
  let after = content.last + 1;
  while (after <= end && isMark(tokens[after]!)) after++;
  const nobody = candidates[0]?.score ?? 0;
  const [first = 0, second = first - 9] = candidates
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  return [
    ...words,
    companyKind(before >= unit.first ? tokens[before] : undefined),
    companyKind(after <= end ? tokens[after] : undefined),
    inUnit.source[head.unit]!,
    inUnit.cue[head.unit]!,
    inUnit.content[head.unit]!,
    inParagraph[content.paragraph]!,
    ...cueNear(setting, before, after, unit.first, end),
    (content.first - unit.first <= 1 ? 1 : 0) + (end - content.last <= 2 ? 2 : 0),
    units[head.unit - 1]?.paragraph === unit.paragraph ? 0 : 1,
    /^[,.?!]$/u.test(tail.text) ? 1 : 0,
    previousContent ? Math.min(head.unit - tokens[previousContent.last]!.unit, LONG_AGO) : LONG_AGO,
    ORIGIN[question.origin],
    stretches.length,
    words[0]! / (end - unit.first + 1),
    rule ? 1 + (rule.cue ? 1 : 0) : 0,
    first - second,
    CAPITAL.test(head.text) ? 1 : 0,
    nobody,
    shareAt(setting, before),
    shareAt(setting, after),
    candidates.length,
    ...cuesBeside(segments, content),
    stretches.some((stretch) => isOpen(doc, stretch)) ? 1 : 0,
    stretches.some((stretch) => isOpen(doc, stretch - 1)) ? 1 : 0,
    ...marginsOf(setting, content),
  ];
}

/** A quotation whose mark is closed paragraphs later. */
const isOpen = ({ stretches }: Doc, stretch: number): boolean => stretches[stretch]?.open === true;

/** How many words, and which shares of them have a capital, stand in marks, tell most, and speak of I or you. */
function countWords(tokens: Token[]): number[] {
  let words = 0;
  let capitals = 0;
  let quoted = 0;
  let telling = 0;
  let tellingCapitals = 0;
  let personal = 0;
  for (const { text, lower, stretch } of tokens) {
    if (!WORD.test(text)) continue;
    const capital = CAPITAL.test(text);
    words++;
    if (capital) capitals++;
    if (stretch >= 0) quoted++;
    if (I.test(lower)) personal++;
    if (text.length <= 3 && !capital) continue;
    telling++;
    if (capital) tellingCapitals++;
  }
  const all = Math.max(1, words);
  return [
    words,
    capitals / all,
    quoted / all,
    tellingCapitals / Math.max(1, telling),
    personal / all,
  ];
}

/** The strongest cue word nearby, and how far it is. */
function cueNear(
  setting: Setting,
  before: number,
  after: number,
  first: number,
  last: number,
): number[] {
  let strongest = 0;
  let distance = NEAR + 1;
  for (let step = 0; step < NEAR; step++)
    for (const at of [before - step, after + step]) {
      if (at < first || at > last) continue;
      const share = shareAt(setting, at);
      if (share > strongest + 0.05) [strongest, distance] = [share, step];
    }
  return [strongest, distance];
}
