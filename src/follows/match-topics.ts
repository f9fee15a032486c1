import { isOnTopic, termsOf } from '../briefings/topic/is-on-topic.ts';
import { readTopic, type Topic } from '../briefings/topic/read-topic.ts';
import type { LatelyArticle } from '../store/follows/arrivals.ts';
import type { Follower } from '../store/follows/followers.ts';
import { rarityOf } from '../text/rarity-of.ts';
import { isNewTo } from './is-new-to.ts';

type Followed = { topic: Topic; followers: Follower[] };

/**
 * Gives those who follow what a report is about and may see it, to whom it is new. Each topic waits
 * under its rarest word, so that a report is asked only about those that it may be about.
 */
export function createMatchTopics(followers: Follower[]) {
  const topics = new Map<string, Followed>();
  for (const follower of followers) {
    const { subject } = follower.follow;
    if (!('topic' in subject)) continue;
    const known = topics.get(subject.topic);
    if (known) known.followers.push(follower);
    else
      topics.set(subject.topic, {
        topic: readTopic(subject.topic),
        followers: [follower],
      });
  }
  const byTerm = Map.groupBy(topics.values(), ({ topic }) => rarest(topic.terms));
  return {
    isEmpty: topics.size === 0,
    match(article: LatelyArticle): Follower[] {
      // '' has those of little words alone: “The Who”.
      return ['', ...termsOf(article)]
        .flatMap((term) => byTerm.get(term) ?? [])
        .flatMap((one) => {
          const seeing = one.followers.filter(
            ({ follow, place: { realms } }) =>
              realms.has(article.realm) &&
              !article.knownIn.some((realm) => realms.has(realm)) &&
              isNewTo(follow, article),
          );
          return seeing.length > 0 && isOnTopic(one.topic, article) ? seeing : [];
        });
    },
  };
}

const rarest = (terms: string[]): string =>
  terms.reduce((best, term) => (rarityOf(term) > rarityOf(best) ? term : best), terms[0] ?? '');
