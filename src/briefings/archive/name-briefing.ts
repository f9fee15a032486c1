import type { Briefing } from '../../model.ts';
import { readTopics } from '../topic/read-topic.ts';

/** What a briefing is about, for pages and feeds, which are in English: `ferry, gas talks`. */
export function nameBriefing({ topics }: Pick<Briefing, 'topics'>): string {
  const names = readTopics(topics).topics.map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : 'all news';
}
