import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';

/** That only two can be compared, with the first two as a button. */
export function onlyTwo(names: string[]): UserError {
  const [one = '', other = '', third = ''] = names.map((name) => name.trim());
  return new UserError(
    say('Only two speakers can be compared at a time. Leave out “{third}”, or one of the others.', {
      third: sayBack(third),
    }),
    [
      {
        label: say('Compare {names}', { names: listAll([sayBack(one), sayBack(other)]) }),
        line: formatLine('compare', { speaker: one, with: other }),
      },
      {
        label: say('All of them, as a list'),
        line: formatLine('quotes', { speaker: names.join('; ') }),
      },
    ],
    { word: sayBack(third) },
  );
}
