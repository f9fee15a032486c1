import type { Selection } from '../news/select-stories.ts';
import { type Line, under } from './lines.ts';
import { type Telling, type Titled, tellStory, titleStory } from './tell-story.ts';

/** What an edition tells story by story; `followed` waits to be told below the rest. */
export type Sections = { lines: Line[]; titled: Titled[]; followed: Titled[] };

/**
 * Tells the stories, with a heading for each of several topics. All headlines are known first: no
 * sentence may tell what the headline of another story does.
 */
export function tellSections({ sections, followed }: Selection, edition: Telling): Sections {
  const own = sections.map(({ topic, stories }) => ({ topic, stories: stories.map(titleStory) }));
  const titled = own.flatMap(({ stories }) => stories);
  const below = followed.map(titleStory);
  for (const { title } of [...titled, ...below]) edition.said.add(title, { isHeadline: true });
  const isDivided = sections.length > 1;
  const lines = own.flatMap(({ topic, stories }) => {
    const told = stories.flatMap((story) => tellStory(story, edition));
    return isDivided && topic !== null ? under(topic, told) : told;
  });
  return { lines, titled, followed: below };
}
