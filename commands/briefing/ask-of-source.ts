import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { readSourceAt } from './source-in.ts';

/** Of “add the calder post and rates”: a source is named as if it were a topic, and may be either. */
export async function askOfSource(
  topics: readonly string[],
  inManner: (change: string) => string,
  context: Context,
): Promise<void> {
  for (const topic of topics.filter((one) => !one.includes('"'))) {
    const name = topic.replace(/^-/u, '');
    const found = await readSourceAt(name, { isSure: false }, context);
    if (found?.length !== name.length) continue;
    const word = sayBack(name);
    const others = topics.filter((one) => one !== topic);
    throw new UserError(
      say('“{word}” is a source here. Is the source meant, or a topic?', { word }),
      [
        {
          label: say('The source {source}', { source: found.name }),
          line: inManner(`source ${found.name}`),
        },
        {
          label: say('The topic {topic}', { topic: word }),
          line: inManner([...others, `"${name}"`].join(', ')),
        },
        ...(others.length > 0
          ? [
              {
                label: say('Only the topic {topic}', { topic: sayBack(others.join(', ')) }),
                line: inManner(others.join(', ')),
              },
            ]
          : []),
      ],
      { word, asksBack: true },
    );
  }
}
