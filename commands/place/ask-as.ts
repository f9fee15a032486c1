import { type Suggested, UserError } from '../../src/chat/errors.ts';

/** Where a question back is about a speaker’s statements, its buttons lead back to this command. */
export async function askAs<T>(command: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || !error.about.asksBack) throw error;
    const suggestions = error.suggestions.map((one) => leadBack(one, command));
    throw new UserError(error.message, suggestions, error.about);
  }
}

// `quotes speaker:holm about:strike`
const OF_SPEAKER = /^quotes (?=(?:.* )?speaker:)/u;

function leadBack(suggestion: string | Suggested, command: string): string | Suggested {
  const to = (line: string): string => line.replace(OF_SPEAKER, `${command} `);
  return typeof suggestion === 'string'
    ? to(suggestion)
    : { ...suggestion, line: to(suggestion.line) };
}
