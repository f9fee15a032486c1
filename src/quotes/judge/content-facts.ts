import { isCapitalised } from '../../text/words.ts';
import type { Doc } from '../doc.ts';
import { groupFacts } from '../learned/group-facts.ts';
import type { ContentView } from './content-view.ts';
import { neighbourKind } from './neighbour-kind.ts';
import { ORIGINS } from './origin.ts';
import { shareAt } from './setting.ts';

/** Units since the last content: more are all the same. */
const MAX_UNITS_SINCE = 20;
/** How far the best candidate is ahead where there is no other. */
const ONLY_ONE_AHEAD = 9;

/** What a content is like and what stands around it, whoever may have said it. */
export const CONTENT_FACTS = groupFacts<ContentView>('content', {
  words: ({ counts }) => counts.words,
  capitalised: ({ counts }) => counts.capitalised,
  quoted: ({ counts }) => counts.quoted,
  tellingCapitalised: ({ counts }) => counts.tellingCapitalised,
  personal: ({ counts }) => counts.personal,
  kindBefore: ({ wordBefore }) => neighbourKind(wordBefore),
  kindAfter: ({ wordAfter }) => neighbourKind(wordAfter),
  sourcesInUnit: ({ setting, head }) => setting.inUnit.source[head.unit]!,
  cuesInUnit: ({ setting, head }) => setting.inUnit.cue[head.unit]!,
  contentsInUnit: ({ setting, head }) => setting.inUnit.content[head.unit]!,
  contentsInParagraph: ({ setting, content }) => setting.inParagraph[content.paragraph]!,
  cueNearby: ({ cueNearby }) => cueNearby.share,
  tokensToCueNearby: ({ cueNearby }) => cueNearby.tokens,
  edgesOfUnit: ({ content, first, last }) =>
    (content.first - first <= 1 ? 1 : 0) + (last - content.last <= 2 ? 2 : 0),
  opensParagraph: ({ setting, head, content }) =>
    setting.doc.units[head.unit - 1]?.paragraph === content.paragraph ? 0 : 1,
  endsInStop: ({ tail }) => (/^[,.?!]$/u.test(tail.text) ? 1 : 0),
  unitsSinceLast: ({ setting, question: { previousContent }, head }) =>
    previousContent
      ? Math.min(head.unit - setting.doc.tokens[previousContent.last]!.unit, MAX_UNITS_SINCE)
      : MAX_UNITS_SINCE,
  origin: ({ question }) => ORIGINS[question.origin],
  stretches: ({ question }) => question.stretches.length,
  shareOfUnit: ({ counts, first, last }) => counts.words / (last - first + 1),
  rule: ({ question: { rule } }) => (rule ? (rule.cue ? 2 : 1) : 0),
  bestAhead: ({ scores: [best = 0, second = best - ONLY_ONE_AHEAD] }) => best - second,
  opensCapitalised: ({ head }) => (isCapitalised(head) ? 1 : 0),
  nobodyScore: ({ question }) => question.candidates[0]?.score ?? 0,
  shareBefore: ({ setting, before }) => shareAt(setting, before),
  shareAfter: ({ setting, after }) => shareAt(setting, after),
  candidates: ({ question }) => question.candidates.length,
  tokensToCueAfter: ({ cues }) => cues.after,
  tokensToCueBefore: ({ cues }) => cues.before,
  open: ({ setting, question }) =>
    question.stretches.some((stretch) => isOpen(setting.doc, stretch)) ? 1 : 0,
  openBefore: ({ setting, question }) =>
    question.stretches.some((stretch) => isOpen(setting.doc, stretch - 1)) ? 1 : 0,
  margin: ({ margins }) => margins.mean,
  weakestMargin: ({ margins }) => margins.weakest,
  marginBefore: ({ margins }) => margins.before,
  marginAfter: ({ margins }) => margins.after,
});

/** A quotation whose closing mark comes paragraphs later or never. */
const isOpen = ({ stretches }: Doc, stretch: number): boolean => stretches[stretch]?.open === true;
