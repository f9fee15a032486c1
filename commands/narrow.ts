import type { Context } from '../src/chat/command.ts';
import { suggestOutlets } from './suggest-outlets.ts';

/** The options by which every look-up is narrowed. */
export const NARROW = {
  since: { kind: 'duration', about: 'how far back, like 7d', named: true },
  source: {
    kind: 'text',
    about: 'only from this outlet',
    named: true,
    suggest: suggestOutlets,
  },
} as const;

/** The same as the store takes them. */
export function narrow(
  { since, source }: { since: number | undefined; source: string | undefined },
  { now }: Context,
): { since?: string; outlet?: string } {
  return {
    ...(since ? { since: new Date(now.getTime() - since).toISOString() } : {}),
    ...(source ? { outlet: source } : {}),
  };
}
