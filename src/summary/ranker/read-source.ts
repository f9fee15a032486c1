import type { Sentence, TextKind } from '../../model.ts';
import { type Advice, FREE } from '../kinds/advice.ts';
import { adviseOn } from '../kinds/advise-on.ts';
import { findLooseEnds } from '../loose-ends/find-loose-ends.ts';
import type { LooseEnd } from '../loose-ends/loose-end.ts';
import { type Leaning, leaningOf } from '../points-back.ts';
import { labelOf } from '../slice/label-of.ts';
import { type ShownPart, shownPart } from '../slice/shown-part.ts';
import { isAuthorSpeaking, type Standing, standingOf } from '../standing.ts';

/** An article to sum up; its story and ISO 8601 date matter on a topic. */
export type Source = {
  articleId: string;
  title?: string;
  text: string;
  url?: string | null;
  story?: string;
  published?: string;
  /** Of the text, or of its beginning. */
  sentences: Sentence[];
};

/** What is known of a sentence from its own article. */
export type Reading = {
  shown: ShownPart;
  standing: Standing;
  /** What it leans on, where it leans. */
  leaning: Leaning | undefined;
  /** What only another sentence explains. */
  looseEnds: LooseEnd[];
  advice: Advice;
};

type Judged = Pick<Reading, 'standing' | 'leaning'>;

/**
 * Reads the first `most` sentences of an article: its kind, and how each may be shown. An opinion
 * piece that is summed up for itself (`alone`) is made of opinions; elsewhere they are no news.
 */
export function readSource(
  { title = '', text, url = null, sentences }: Source,
  { most, alone }: { most: number; alone: boolean },
): { kind: TextKind; readings: Reading[] } {
  const looked = sentences.slice(0, most);
  const texts = looked.map((sentence) => sentence.text);
  const authorSpeaks = isAuthorSpeaking(texts);
  const { kind, advice: strict } = adviseOn({ title, text, url, sentences: looked });
  const advice = alone && kind === 'opinion' ? strict.map(freeOpinion) : strict;
  const looseEnds = findLooseEnds(title, texts);
  const parts = texts.map((own, at) => shownPart(own, { first: at === 0, timed: kind === 'live' }));
  const readings = texts.map((own, at): Reading => {
    const [shown, ends, use] = [parts[at]!, looseEnds[at]!, advice[at]!];
    // Where the card says who answers, “I” may open a sentence.
    const isNamed = use.use !== 'never' && use.speaker !== undefined;
    const options = { lead: at === 0, authorSpeaks: authorSpeaks || isNamed };
    const judged = judge(own, shown, use, options);
    const isOpen = judged.standing === 'alone' && ends.some((end) => asksWhich(end, own));
    const { standing, leaning } = isOpen ? OPEN : judged;
    return { shown, standing, leaning, looseEnds: ends, advice: use };
  });
  return { kind, readings };
}

const freeOpinion = (advice: Advice): Advice =>
  advice.use === 'never' && advice.why === 'opinion' ? FREE : advice;

const OPEN: Judged = { standing: 'leans', leaning: { kind: 'pointing' } };

// another nurse, the other two, the same day
const COMPARES = /^(?:(?:the|yet) )?(?:another|other|same|second|third|such)\b/iu;

/** Whether a reader must be left asking who or which. */
const asksWhich = ({ kind, start, end }: LooseEnd, sentence: string): boolean =>
  kind === 'pronoun' || (kind === 'phrase' && COMPARES.test(sentence.slice(start, end)));

function judge(
  sentence: string,
  { start, end, cut }: ShownPart,
  { use }: Advice,
  options: { lead: boolean; authorSpeaks: boolean },
): Judged {
  if (use === 'wanted') return { standing: 'alone', leaning: undefined };
  if (use === 'never' || labelOf(sentence)?.kind === 'comment')
    return { standing: 'never', leaning: undefined };
  // What is cut off ends at a comma; whether it is a sentence is judged with a stop.
  const part = `${sentence.slice(start, end)}${cut ? '.' : ''}`;
  const standing = standingOf(part, options);
  const leaning = leaningOf(part, options) ?? { kind: 'pointing' };
  return { standing, leaning: standing === 'leans' ? leaning : undefined };
}
