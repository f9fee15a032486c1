import type { Subject } from '../../model.ts';
import { speakerId as nameIdOf } from '../../text/fold.ts';
import { speakerOf } from '../speakers/voices.ts';
import type { PlaceView } from './followers.ts';

/**
 * The voice that a followed speaker is in a place now: after a merge the one that they count as,
 * after a split the one that has the name that the follow was made for.
 */
export function voiceOf(
  { speakerId, name }: Extract<Subject, { speakerId: string }>,
  { voices }: PlaceView,
): string {
  const own = speakerOf(speakerId);
  return voices.voiceOf(own, speakerId === own ? nameIdOf(name) : speakerId.slice(own.length + 1));
}
