import { type Suggested, UserError } from '../../src/chat/errors.ts';

/** Where a question back offers lines of another command, its buttons lead back to this one. */
export async function askAs<T>(
  read: () => Promise<T>,
  leadBack: (line: string) => string,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || !error.about.asksBack) throw error;
    const suggestions = error.suggestions.map((one): string | Suggested =>
      typeof one === 'string' ? leadBack(one) : { ...one, line: leadBack(one.line) },
    );
    throw new UserError(error.message, suggestions, error.about);
  }
}
