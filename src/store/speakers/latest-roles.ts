import { foldWords } from '../../text/fold.ts';
import type { VoiceRole } from './voice-roles.ts';

/**
 * Puts first what somebody is called now: a role that was last met before one of another office was
 * first met is past. Else the given order stays, and of past roles the latest comes first.
 */
export function latestRoles<Role extends Pick<VoiceRole, 'role' | 'firstSaid' | 'lastSaid'>>(
  roles: Role[],
): Role[] {
  const newest = roles.reduce((last, { firstSaid }) => (firstSaid > last ? firstSaid : last), '');
  const current = roles.filter(({ lastSaid }) => lastSaid >= newest).map(wordsOf);
  // “chief executive of Calder Lines” is still right where “the company’s chief executive” is newer.
  const isPast = (role: Role): boolean =>
    role.lastSaid < newest && !current.some((words) => hasAll(wordsOf(role), words));
  return [
    ...roles.filter((role) => !isPast(role)),
    ...roles.filter(isPast).sort((a, b) => b.lastSaid.localeCompare(a.lastSaid)),
  ];
}

/** What names no organisation by itself. */
const POINTERS = new Set(
  'agency bank club company firm group its ministry party the union'.split(' '),
);

const wordsOf = ({ role }: { role: string }): string[] =>
  foldWords(role.replaceAll(/[’']s\b/gu, '')).filter((word) => !POINTERS.has(word));

/** A role that says at least as much. */
const hasAll = (words: string[], wanted: string[]): boolean =>
  wanted.length > 0 && wanted.every((word) => words.includes(word));
