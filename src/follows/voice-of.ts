import type { Subject } from '../model.ts';
import type { PlaceView } from '../store/follows/followers.ts';
import { speakerOf } from '../store/speakers/voices.ts';
import { speakerId as nameIdOf } from '../text/fold.ts';

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
