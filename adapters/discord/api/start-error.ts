import { CredentialsError } from '../../../src/chat/adapter.ts';
import { toPostError } from './post-error.ts';

/** Why Discord cannot be asked what must be known before anything else. */
export function startError(cause: unknown): Error {
  const { outcome, message } = toPostError(cause, 'Discord');
  return outcome === 'credentials'
    ? new CredentialsError(message)
    : new Error(`Discord cannot be reached: ${message}`, { cause });
}
