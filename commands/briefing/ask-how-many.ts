import { MAX_STORIES } from '../../src/briefings/due/new-briefing.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Briefing } from '../../src/model.ts';

const STORY_COUNTS = [1, 3, 5, 8, 10, 15].filter((one) => one <= MAX_STORIES);

/** Fewer stories, or more: how many is for who asks to say. */
export function askHowMany(
  { stories }: Briefing,
  count: 'more' | 'fewer',
  again: (change: string) => string,
): UserError {
  const counts = STORY_COUNTS.filter((one) => (count === 'more' ? one > stories : one < stories));
  return new UserError(
    counts.length > 0
      ? `It has at most ${stories} ${stories === 1 ? 'story' : 'stories'}. How many should it have?`
      : `It has at most ${stories} already, and there can be no ${count}.`,
    counts.map((one) => ({ label: `${one}`, line: again(`stories:${one}`) })),
    counts.length > 0 ? { asksBack: true } : {},
  );
}
