import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';

/** That only two can be compared, with the first two as a button. */
export function onlyTwo(names: string[]): UserError {
  const [one = '', other = '', third = ''] = names.map((name) => name.trim());
  return new UserError(
    `Only two speakers can be compared at a time. Leave out “${sayBack(third)}”, or one of the others.`,
    [
      {
        label: `Compare ${sayBack(one)} and ${sayBack(other)}`,
        line: formatLine('compare', { speaker: one, with: other }),
      },
      {
        label: 'All of them, as a list',
        line: formatLine('quotes', { speaker: names.join('; ') }),
      },
    ],
    { word: sayBack(third) },
  );
}
