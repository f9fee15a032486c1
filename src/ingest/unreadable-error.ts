/** There is something, but no feed or article in it. The message is one sentence for people. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
