import type { Sighting } from '../model.ts';
import { personKey } from './name-key.ts';

/** Articles about the same people share so many names, and this part of the shorter list. */
const MIN_SHARED = 2;
const MIN_SHARED_PART = 0.2;

/** Whether two articles name enough of the same others, without the speaker’s namesakes. */
export function sharesCompany(met: Sighting, other: Sighting): boolean {
  const bearers = bearersIn({ name: met.name, company: [...met.company, ...other.company] });
  const one = met.company.filter((key) => !bearers.includes(key));
  const two = other.company.filter((key) => !bearers.includes(key));
  const shared = one.filter((key) => two.includes(key)).length;
  return shared >= MIN_SHARED && shared >= MIN_SHARED_PART * Math.min(one.length, two.length);
}

/** Whom the article names in full with the speaker’s surname. */
export const bearersIn = ({ name, company }: Pick<Sighting, 'name' | 'company'>): string[] =>
  company.filter((key) => key.endsWith(` ${personKey(name)}`));
