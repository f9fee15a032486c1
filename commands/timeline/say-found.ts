import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { sayTopic } from '../say-topic.ts';
import type { Counts } from './count-entries.ts';
import type { Entries } from './find-entries.ts';

/** “3 statements that name “water” and 4 made in the newest reports about it”. */
export function sayFound({ entries, counts, isCut }: Entries, about: string | undefined): string {
  const found =
    about === undefined
      ? say('{statements, plural, one {# statement} other {# statements}}', {
          statements: entries.length,
        })
      : sayCounts(counts, sayTopic(about));
  return isCut ? say('The newest {found}', { found }) : found;
}

function sayCounts({ naming, around, beside, reworded }: Counts, topic: string): string {
  if (naming === 0 && around === 0 && reworded === 0)
    return say(
      '{statements, plural, one {# statement} other {# statements}} made in the newest reports about “{topic}”, without naming it',
      { statements: beside, topic },
    );
  const parts: string[] = [];
  if (naming > 0)
    parts.push(
      say(
        '{statements, plural, one {# statement that names “{topic}”} other {# statements that name “{topic}”}}',
        { statements: naming, topic },
      ),
    );
  if (around > 0)
    parts.push(
      parts.length === 0
        ? say(
            '{statements, plural, one {# statement} other {# statements}} with “{topic}” in the reporter’s words only',
            { statements: around, topic },
          )
        : say('{others, plural, other {# with it in the reporter’s words only}}', {
            others: around,
          }),
    );
  if (beside > 0)
    parts.push(
      parts.length === 0
        ? say(
            '{statements, plural, one {# statement} other {# statements}} made in the newest reports about “{topic}”',
            { statements: beside, topic },
          )
        : say('{others, plural, other {# made in the newest reports about it}}', {
            others: beside,
          }),
    );
  if (reworded > 0)
    parts.push(
      say('{others, plural, other {# in nearly the same words as one of these}}', {
        others: reworded,
      }),
    );
  return listAll(parts);
}
