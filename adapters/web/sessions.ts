import { createHmac, scryptSync, timingSafeEqual } from 'node:crypto';

export const SESSION_MS = 30 * 86_400_000;

/**
 * Who knows the token gets a word that proves it until it runs out, and that does not hold the
 * token. Nothing is kept: after a restart and in every replica the word is good as long as the
 * token is the same.
 */
export function createSessions(token: string, now: () => Date) {
  // Slow on purpose: from a word that was stolen nobody should be able to guess the token.
  const key = scryptSync(token, 'on-record session', 32);
  const seal = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  // What is compared has always the same length, and tells nothing of the token's.
  const isSame = (one: string, other: string): boolean =>
    timingSafeEqual(Buffer.from(seal(one)), Buffer.from(seal(other)));

  return {
    isToken: (given: string): boolean => isSame(`token ${given}`, `token ${token}`),
    open(): string {
      const until = String(now().getTime() + SESSION_MS);
      return `${until}.${seal(`session ${until}`)}`;
    },
    isOpen(word: string): boolean {
      const [until = '', sealed = ''] = word.split('.');
      return Number(until) > now().getTime() && isSame(sealed, seal(`session ${until}`));
    },
  };
}
