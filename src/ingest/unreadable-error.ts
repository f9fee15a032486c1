/** Something was there, but there is no feed or article in it: one sentence for people. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
