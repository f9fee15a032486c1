import { z } from 'zod';

// The words of each error complete “time …”.

/** Any text but none. */
export const text = z.string({ error: 'must be text' }).min(1, 'must not be empty');
export const textOrNull = z.string({ error: 'must be text or null' }).nullable().default(null);
export const AN_OBJECT = { error: 'must be an object' };
/** Of a feed. */
export const url = z.url({ protocol: /^https?$/u, error: 'must be a web address' });
