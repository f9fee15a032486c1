import type { Sentence } from '../../../model.ts';
import { pointsBack } from '../../points-back.ts';
import { type Advice, FREE, never } from '../advice.ts';
import { nameSpeaker } from './name-speaker.ts';
import type { Talk } from './read-talk.ts';

/**
 * Questions are barred; answers may stand, with the name of who gives them. One that leans on its
 * question stands with it.
 */
export function adviseTalk(title: string, sentences: Sentence[], { turns }: Talk): Advice[] {
  const advice: Advice[] = sentences.map(() => FREE);
  const intro = sentences.slice(0, turns[0]?.first ?? 0).map(({ text }) => text);
  let question: number | undefined;
  for (const { asks, speaker, first, last } of turns) {
    const name = nameSpeaker(speaker, title, intro);
    for (let at = first; at <= last; at++) {
      if (asks) advice[at] = never('question');
      else {
        const leans =
          at === first &&
          question !== undefined &&
          pointsBack(sentences[at]!.text, { authorSpeaks: true });
        advice[at] = {
          use: 'free',
          ...(name && { speaker: name }),
          ...(leans && { with: question! }),
        };
      }
    }
    question = asks ? last : undefined;
  }
  return advice;
}
