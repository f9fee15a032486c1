import { count } from '../../src/chat/count.ts';
import { listAll } from '../../src/language/list.ts';
import type { Entries } from './find-entries.ts';

/** “3 statements that name “water” and 4 made in the newest reports about it”. */
export function sayFound({ entries, counts, isCut }: Entries, about: string | undefined): string {
  const most = isCut ? 'The newest ' : '';
  if (about === undefined) return `${most}${count(entries.length, 'statement')}`;
  const { naming, around, beside, reworded } = counts;
  if (naming === 0 && around === 0 && reworded === 0)
    return `${most}${count(beside, 'statement')} made in the newest reports about “${about}”, without naming it`;
  const found = [
    { many: naming, how: naming === 1 ? 'that names' : 'that name', where: '' },
    { many: around, how: 'with', where: ' in the reporter’s words only' },
    { many: beside, how: 'made in the newest reports about', where: '' },
  ].filter(({ many }) => many > 0);
  const parts = found.map(({ many, how, where }, at) =>
    at === 0
      ? `${count(many, 'statement')} ${how} “${about}”${where}`
      : `${many} ${how} it${where}`,
  );
  if (reworded > 0) parts.push(`${reworded} in nearly the same words as one of these`);
  return most + listAll(parts);
}
