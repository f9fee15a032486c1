import { writeMinute } from '../language/days.ts';
import { message, say } from '../language/say.ts';
import type { Complaint, ComplaintReason } from '../model.ts';

const TITLES = {
  words: message('A reader says: the words are not what was said'),
  speaker: message('A reader says: wrong speaker'),
  source: message('A reader says: wrong date or link'),
  other: message('A reader says: something is wrong'),
} satisfies Record<ComplaintReason, string>;

/** What a reader says is wrong, and all that helps to find it. */
export function sayComplaint({
  platform,
  placeName,
  line,
  quoteIds,
  articleIds,
  reason,
  note,
  savedAt,
}: Complaint): { title: string; text: string } {
  const where = `${placeName ?? say('in direct messages')} (${platform})`;
  const shown = [
    say('{where}, {when}: “{line}”', { where, when: writeMinute(savedAt), line }),
    ...(note === undefined ? [] : [say('In the reader’s words: “{note}”', { note })]),
    ...(quoteIds.length > 0 ? [say('Receipts: {ids}', { ids: quoteIds.join(', ') })] : []),
    ...(articleIds.length > 0 ? [say('Articles: {ids}', { ids: articleIds.join(', ') })] : []),
  ];
  return { title: say(TITLES[reason]), text: shown.join('\n') };
}
