/** How the app is registered with Slack. Tests change it as they like. */
export type Registration = {
  clientId: string;
  clientSecret: string;
  /** Where people may come back to: these addresses, and those below them. */
  redirectUrls: string[];
  /** Whether its tokens end and have to be renewed. */
  rotates: boolean;
  /** Whether whole organizations may install it. */
  isForOrgs: boolean;
};

export const CLIENT = { clientId: '1111.2222', clientSecret: 'a client secret' };

export const createRegistration = (): Registration => ({
  ...{ ...CLIENT, redirectUrls: [], rotates: false, isForOrgs: true },
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
