import { answersTo, JUDGE_FACTS } from '../../../src/quotes/judge/answers-to.ts';
import type { Candidate } from '../../../src/quotes/judge/candidate.ts';
import type { Question } from '../../../src/quotes/judge/find-questions.ts';
import { type Setting, settingOf } from '../../../src/quotes/judge/setting.ts';
import { stretchesIn } from '../../../src/quotes/judge/stretches-in.ts';
import { MARGINS } from '../../../src/quotes/tagger/margins.ts';
import type { Tags } from '../../../src/quotes/tagger/tag-doc.ts';
import { docOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';
import { LEXICON } from '../tagger/lexicon.ts';

/** What a tagger might find in a marked text; all margins are 0. */
export function tagsOf(marked: string): Tags {
  const margins = new Float32Array(docOf(marked).tokens.length * MARGINS);
  return { segments: segmentsIn(marked), loose: [], margins };
}

/** Asks the judge of the last <content> of a marked text; every [source] may have said it. */
export function ask(marked: string, changes: Partial<Question> = {}) {
  const doc = docOf(marked);
  const tags = tagsOf(marked);
  const { segments } = tags;
  const setting: Setting = settingOf(doc, tags, LEXICON);
  const at = segments.findLastIndex(({ role }) => role === 'content');
  const content = segments[at]!;
  const sources = segments.filter(({ role }) => role === 'source');
  const candidates = [undefined, ...sources].map(
    (source): Candidate => ({ source, score: 0, origin: 'tagged' }),
  );
  const question: Question = {
    doc,
    segments,
    at,
    content,
    previous: undefined,
    previousContent: segments.slice(0, at).findLast(({ role }) => role === 'content'),
    best: undefined,
    origin: 'tagged',
    stretches: stretchesIn(doc, content),
    candidates,
    rule: undefined,
    ...changes,
  };
  return { setting, question, sources };
}

/** The facts of each answer, by name: nobody, each [source], then “no speech”. */
export const namedAnswers = (setting: Setting, question: Question): Record<string, number>[] =>
  answersTo(setting, question).map((row) =>
    Object.fromEntries(Object.entries(JUDGE_FACTS).map(([name, at]) => [name, row[at]!])),
  );

export function answersOf(marked: string, changes: Partial<Question> = {}) {
  const { setting, question } = ask(marked, changes);
  return namedAnswers(setting, question);
}
