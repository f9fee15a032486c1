import type { LatelyArticle, SaidLately } from '../store/follows/arrivals.ts';
import type { Follower } from '../store/follows/followers.ts';
import { voiceOf } from '../store/follows/voice-of.ts';
import { isNewTo } from './is-new-to.ts';

/** A statement that somebody follows, with all who do. */
export type Heard = { said: SaidLately; article: LatelyArticle; followers: Follower[] };

/** Gives those who follow a statement’s speaker and may see its article, to whom it is new. */
export function createMatchStatement(followers: Follower[]) {
  const bySpeaker = new Map<string, (Follower & { voice: string })[]>();
  for (const follower of followers) {
    const { subject } = follower.follow;
    if ('topic' in subject) continue;
    const voice = voiceOf(subject, follower.place);
    for (const id of follower.place.voices.speakersOf([voice])) {
      const own = bySpeaker.get(id);
      if (own) own.push({ ...follower, voice });
      else bySpeaker.set(id, [{ ...follower, voice }]);
    }
  }
  return (said: SaidLately, article: LatelyArticle): Heard => ({
    said,
    article,
    followers: (bySpeaker.get(said.speakerId) ?? []).filter(
      ({ follow, place, voice }) =>
        place.realms.has(article.realm) &&
        place.voices.voiceOf(said.speakerId, said.nameId) === voice &&
        isNewTo(follow, article),
    ),
  });
}
