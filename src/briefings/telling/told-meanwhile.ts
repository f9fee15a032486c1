import type { Block, Item } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Chosen } from '../told/find-new.ts';
import { type Titled, titleStory } from './tell-story.ts';

/** More are counted. */
const MAX_SHOWN = 4;

/** What was told here since the last edition, as headlines that lead to it: it is not told again. */
export function toldMeanwhile(stories: Chosen[]): Block[] {
  if (stories.length === 0) return [];
  const left = stories.length - MAX_SHOWN;
  return [
    { kind: 'note', text: say('Told here since the last briefing:') },
    { kind: 'list', items: stories.slice(0, MAX_SHOWN).map(titleStory).map(toItem) },
    ...(left > 0
      ? [
          {
            kind: 'note',
            text: say('And {stories, plural, one {# other story} other {# other stories}}.', {
              stories: left,
            }),
          } as const,
        ]
      : []),
  ];
}

const toItem = ({ title, lead }: Titled): Item => ({
  label: title,
  ...{ detail: lead.outlet, url: lead.url, actions: [] },
});
