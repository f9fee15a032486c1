import { LOOKING_BACK } from '../../data/old-news.ts';
import { ownWords, ownWordsOf } from '../../kinds/own-words.ts';
import { readVoice } from '../../kinds/read-voice.ts';
import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';
import { isNoNews } from './is-no-news.ts';

/** What stands outside quotation marks says who speaks, if it has so many letters. */
const MIN_OWN_CHARS = 8;

/**
 * Whether each passage tells news, judged by itself and by its report. A first sentence that has
 * nothing of the headline only leads up to it; what stands within a longer quotation has no speaker.
 */
export function findNews({ passages, titles }: Scene, sources: Source[]): boolean[] {
  const judges = sources.map(({ title = '' }) => isJudgement(title) || LOOKS_BACK.test(title));
  const own = sources.map(({ sentences }) => ownWords(sentences));
  return passages.map(
    ({ kind, sentence, shown, source, order, terms }) =>
      kind !== 'opinion' &&
      !judges[source] &&
      lettersIn(own[source]![order]!) >= MIN_OWN_CHARS &&
      !isNoNews(sentence.text.slice(shown.start, shown.end)) &&
      (order > 0 || terms.some((term) => titles[source]!.includes(term))),
  );
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

// Ten years on: remembering the mine disaster
const LOOKS_BACK = new RegExp(`\\b(?:${LOOKING_BACK.join('|')})\\b`, 'iu');

// Mayor: It makes no sense; Bears must go, judge rules
const SAYS = /[,:;]/u;

/** Whether a headline judges without saying who does. */
const isJudgement = (title: string): boolean =>
  !SAYS.test(title) && readVoice(ownWordsOf(title)) === 'judges';
