/** What an error says, or its name where it says nothing; anything else that was thrown as text. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
