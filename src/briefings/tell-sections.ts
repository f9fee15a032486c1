import type { Block } from '../chat/reply.ts';
import type { Selection } from './select-stories.ts';
import { type Telling, type Titled, tellStory, titleStory } from './tell-story.ts';

/**
 * Tells the stories, with a heading for each of several topics. All headlines are known first: no
 * sentence may tell what the headline of another story does.
 */
export function tellSections({ sections }: Selection, edition: Telling) {
  const titled = sections.map(({ topic, stories }) => ({
    topic,
    stories: stories.map(titleStory),
  }));
  const all: Titled[] = titled.flatMap(({ stories }) => stories);
  for (const { title } of all) edition.said.add(title);
  const isDivided = sections.length > 1;
  const statements: string[] = [];
  const blocks = titled.flatMap(({ topic, stories }): Block[] => {
    const told = stories.map((story) => tellStory(story, edition));
    statements.push(...told.flatMap((one) => one.statements));
    const lines = told.flatMap((one) => one.blocks);
    const isHeaded = isDivided && topic !== null && lines.length > 0;
    return isHeaded ? [{ kind: 'heading', text: topic }, ...lines] : lines;
  });
  return { blocks, statements, titled: all };
}
