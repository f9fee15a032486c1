import type { Sentence } from '../../../model.ts';
import { pointsBack } from '../../points-back.ts';
import { type Advice, FREE, never } from '../advice.ts';
import { countShared, readMatter } from '../matter.ts';
import { nameSpeaker } from './name-speaker.ts';
import type { Talk } from './read-talk.ts';

/** An answer that has so many words of the title is the one it is read for. */
const MIN_SHARED = 2;

/**
 * Questions are barred; answers may stand, with the name of who gives them, and one is wanted that
 * says what the title does. An answer that leans on its question stands with it.
 */
export function adviseTalk(title: string, sentences: Sentence[], { turns }: Talk): Advice[] {
  const advice: Advice[] = sentences.map(() => FREE);
  const intro = sentences.slice(0, turns[0]?.first ?? 0).map(({ text }) => text);
  const wanted = findWanted(title, sentences, { turns });
  const isIn = (at: number, first: number): boolean =>
    sentences[at]!.paragraph === sentences[first]!.paragraph;
  let question: number | undefined;
  for (const { asks, speaker, first, last } of turns) {
    const name = nameSpeaker(speaker, title, intro);
    const leans =
      question !== undefined && pointsBack(sentences[first]!.text, { authorSpeaks: true });
    for (let at = first; at <= last; at++)
      advice[at] = asks
        ? never('question')
        : {
            use: at === wanted ? 'wanted' : 'free',
            // What stands in a further paragraph may be the author’s.
            ...(name && isIn(at, first) && { speaker: name }),
            ...(leans && at === first && { with: question! }),
          };
    question = asks ? last : undefined;
  }
  return advice;
}

/** The answer closest to the title, if any is close. */
function findWanted(
  title: string,
  sentences: Sentence[],
  { turns }: Pick<Talk, 'turns'>,
): number | undefined {
  const matter = readMatter(title);
  let best: number | undefined;
  let most = MIN_SHARED - 1;
  for (const { asks, first, last } of turns)
    for (let at = first; !asks && at <= last; at++) {
      const shared = countShared(sentences[at]!.text, matter);
      if (shared > most) [best, most] = [at, shared];
    }
  return best;
}
