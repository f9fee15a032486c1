import { count } from '../../src/chat/count.ts';
import type { Entries } from './find-entries.ts';

/** “3 statements that name “water” and 4 made in the newest reports about it”. */
export function sayFound({ entries, beside, isCut }: Entries, about: string | undefined): string {
  const most = isCut ? 'The newest ' : '';
  if (about === undefined) return `${most}${count(entries.length, 'statement')}`;
  const naming = entries.length - beside;
  const inReports = 'made in the newest reports about it';
  if (naming === 0)
    return `${most}${count(beside, 'statement')} made in the newest reports about “${about}”, without naming it`;
  const many = `${most}${count(naming, 'statement')} that ${naming === 1 ? 'names' : 'name'} “${about}”`;
  return beside > 0 ? `${many} and ${beside} ${inReports}` : many;
}
