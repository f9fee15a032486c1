import { MAX_STORIES } from '../../src/briefings/due/new-briefing.ts';
import { UserError } from '../../src/chat/errors.ts';
import { say } from '../../src/language/say.ts';
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
      ? say(
          'It has at most {stories, plural, one {# story} other {# stories}}. How many should it have?',
          { stories },
        )
      : count === 'more'
        ? say('It has at most {stories} already, and there can be no more.', { stories })
        : say('It has at most {stories} already, and there can be no fewer.', { stories }),
    counts.map((one) => ({ label: `${one}`, line: again(`stories:${one}`) })),
    counts.length > 0 ? { asksBack: true } : {},
  );
}
