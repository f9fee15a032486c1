import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what nobody may read who sees the database. */
export type Seal = {
  /** Text that only `open` reads, and only for the same place. */
  close(placeId: string, text: string): string;
  /** Throws `SealError` where it was sealed with another key, for another place, or changed since. */
  open(placeId: string, sealed: string): string;
};

/** A secret cannot be read; the message says what to do. */
class SealError extends Error {
  override readonly name = 'SealError';
}

const VERSION = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of 32 bytes for one purpose: whoever has it learns nothing of the others. HKDF, RFC 5869. */
export const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `on-record ${purpose}`, 32));

/**
 * AES-256-GCM (NIST SP 800-38D) with a fresh nonce each time. The place is authenticated along with the
 * text, so that what was sealed for one cannot be put in another’s row.
 */
export function createSeal(secret: string): Seal {
  const key = keyFor('secrets of places', secret);
  return {
    close(placeId, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(placeId));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(placeId, sealed) {
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
      const bodyAt = NONCE_BYTES + TAG_BYTES;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(placeId))
          .setAuthTag(bytes.subarray(NONCE_BYTES, bodyAt));
        return decipher.update(bytes.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new SealError(
          `The secret of ${placeId} cannot be read: SECRET_KEY is another than the one with which it was stored. Set the old one again, or have the app installed there again.`,
          { cause },
        );
      }
    },
  };
}
