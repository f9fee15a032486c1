import type { Sighting } from '../model.ts';
import { findNames } from '../text/find-names.ts';
import { foldWords } from '../text/fold.ts';
import { splitWords } from '../text/words.ts';
import { organisationKey, personKey } from './compare-names.ts';

/** More names than this are a list, and say little about any of them. */
const MOST = 60;
/** Names two articles share at least, and their part of the shorter list, to be about the same people. */
const SHARED = 2;
const SHARED_PART = 0.2;

/** Whom an article names in full, in order: `dmitry peskov`, whatever stands between, and organisations. */
export function findCompany(text: string): string[] {
  const keys = new Set<string>();
  for (const { text: name, organisation } of findNames(splitWords(text)))
    if (organisation) keys.add(organisationKey(name));
    else if (name.includes(' ')) keys.add(companyKey(name));
  return [...keys].slice(0, MOST);
}

/** `dmitry peskov`, whatever stands between. */
export const companyKey = (name: string): string => `${foldWords(name)[0]} ${personKey(name)}`;

/** Whom the article names in full with the speaker's surname. */
export const bearersIn = ({ name, company }: Pick<Sighting, 'name' | 'company'>): string[] =>
  company.filter((key) => key.endsWith(` ${personKey(name)}`));

/** Whether enough others are named beside both; whoever bears the speaker's own surname does not count. */
export function sharesCompany(met: Sighting, other: Sighting): boolean {
  const bearers = bearersIn({ name: met.name, company: [...met.company, ...other.company] });
  const one = met.company.filter((key) => !bearers.includes(key));
  const two = other.company.filter((key) => !bearers.includes(key));
  const shared = one.filter((key) => two.includes(key)).length;
  return shared >= SHARED && shared >= SHARED_PART * Math.min(one.length, two.length);
}
