import { chooseLead } from '../../src/briefings/pick/choose-lead.ts';
import { headlineOf } from '../../src/briefings/pick/headline-of.ts';
import { UserError } from '../../src/chat/errors.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Story } from '../../src/model.ts';
import { outlets } from '../../src/summary/stories/group-stories.ts';

const MAX_HEADLINE_CHARS = 70;

/** Asks which of several stories on a topic is meant, by their headlines; `left` are not offered. */
export function askWhichStory(topic: string, offered: Story[], left: number): UserError {
  const labels = offered.map((story) =>
    say('{headline} ({outlets, plural, one {# outlet} other {# outlets}})', {
      headline: cutText(storyHeadline(story), MAX_HEADLINE_CHARS),
      outlets: outlets(story),
    }),
  );
  const question = say(
    'Which story? {stories, plural, one {# story} other {# stories}} are about “{topic}”: {headlines}.',
    {
      stories: offered.length + left,
      topic: sayBack(topic),
      headlines: labels.join('; '),
    },
  );
  const more = left > 0 ? say('And {left} more: add a word of the headline.', { left }) : '';
  return new UserError(
    [question, more].filter(Boolean).join(' '),
    offered.map(({ lead: { id } }, at) => ({
      label: labels[at]!,
      line: formatLine('coverage', { topic, id }),
    })),
    { word: sayBack(topic), what: 'topic', asksBack: true },
  );
}

/** The plainest headline of a story, as briefings have it. */
export const storyHeadline = ({ articles }: Story): string => headlineOf(chooseLead(articles));
