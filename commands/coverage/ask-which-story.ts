import { chooseLead } from '../../src/briefings/pick/choose-lead.ts';
import { headlineOf } from '../../src/briefings/pick/headline-of.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Story } from '../../src/model.ts';
import { outlets } from '../../src/summary/stories/group-stories.ts';

const MAX_HEADLINE_CHARS = 70;

/** Asks which of several stories on a topic is meant, by their headlines; `left` are not offered. */
export function askWhichStory(topic: string, offered: Story[], left: number): UserError {
  const labels = offered.map(
    (story) =>
      `${cutText(storyHeadline(story), MAX_HEADLINE_CHARS)} (${count(outlets(story), 'outlet')})`,
  );
  const more = left > 0 ? ` And ${left} more: add a word of the headline.` : '';
  return new UserError(
    `Which story? ${count(offered.length + left, 'story', 'stories')} are about “${sayBack(topic)}”: ${labels.join('; ')}.${more}`,
    offered.map(({ lead: { id } }, at) => ({
      label: labels[at]!,
      line: formatLine('coverage', { topic, id }),
    })),
    { word: sayBack(topic), what: 'topic', asksBack: true },
  );
}

/** The plainest headline of a story, as briefings have it. */
export const storyHeadline = ({ articles }: Story): string => headlineOf(chooseLead(articles));
