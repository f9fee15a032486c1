/** How the app is registered with Slack. Tests change it as they like. */
export type Registration = {
  clientId: string;
  clientSecret: string;
  /** Where people may come back to: these addresses, and those below them. */
  redirectUrls: string[];
  /** Whether its tokens end and have to be renewed. */
  rotates: boolean;
  /** So long they serve then. */
  expiresSeconds: number;
  /** Whether whole organizations may install it. */
  isForOrgs: boolean;
};

export const CLIENT = { clientId: '1111.2222', clientSecret: 'c11e47c11e47c11e47c11e47' };
/** What the app knows Slack’s requests by. */
export const SIGNING_SECRET = '5ec4e75ec4e75ec4e75ec4e7';

export const createRegistration = (): Registration => ({
  ...{ ...CLIENT, redirectUrls: [], rotates: false, expiresSeconds: 43_200, isForOrgs: true },
});

/** Whether people may be sent back there; without an address the first one is meant. */
export function redirectOf(
  { redirectUrls }: Registration,
  given: string | null,
): string | undefined {
  if (!given) return redirectUrls[0];
  return redirectUrls.some(
    (one) => given === one || given.startsWith(`${one.replace(/\/$/u, '')}/`),
  )
    ? given
    : undefined;
}
