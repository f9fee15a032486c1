import type { VoiceRole } from './voice-roles.ts';

/**
 * Puts first what somebody is called now: a role that was last met before another one was first met is
 * past. Else the given order stays, and of past roles the latest comes first.
 */
export function latestRoles<Role extends Pick<VoiceRole, 'firstSaid' | 'lastSaid'>>(
  roles: Role[],
): Role[] {
  const newest = roles.reduce((last, { firstSaid }) => (firstSaid > last ? firstSaid : last), '');
  const isPast = ({ lastSaid }: Role): boolean => lastSaid < newest;
  return [
    ...roles.filter((role) => !isPast(role)),
    ...roles.filter(isPast).sort((a, b) => b.lastSaid.localeCompare(a.lastSaid)),
  ];
}
