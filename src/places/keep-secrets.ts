import type { Keys } from '../chat/keys.ts';
import type { Secrets } from '../store/secrets.ts';
import { createSeal, keyFor } from './seal.ts';

/** Keeps what places give us to be let in with, sealed with the secret of whoever runs this desk. */
export function keepSecrets(secret: string, { store, now }: { store: Secrets; now(): Date }): Keys {
  const seal = createSeal(secret);
  return {
    async find(placeId) {
      const sealed = await store.findSecret(placeId);
      return sealed === undefined ? undefined : seal.open(placeId, sealed);
    },
    keep: (placeId, text) =>
      store.keepSecret(placeId, seal.close(placeId, text), now().toISOString()),
    drop: (placeId) => store.dropSecret(placeId),
    holders: (platform) => store.findKeyholders(platform),
    keyFor: (purpose) => keyFor(purpose, secret).toString('base64url'),
  };
}
