import { say } from '../language/say.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A text of which more than this share are control characters is a binary file. */
const MAX_CONTROL_SHARE = 0.1;

const MAX_LEAD_CHARS = 100;
const PDF = /^\s*%PDF-/u;

/** Throws `UnreadableError` where decoded bytes are empty, a PDF or no text. */
export function checkText(name: string, text: string): void {
  if (text.trim() === '') throw new UnreadableError(say('{name} is empty.', { name }));
  if (PDF.test(text.slice(0, MAX_LEAD_CHARS)))
    throw new UnreadableError(
      say('{name} is a PDF, and I read no PDFs: save it as text (.txt), and import that.', {
        name,
      }),
    );
  const controls = text.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MAX_CONTROL_SHARE)
    throw new UnreadableError(say('{name} looks like a binary file.', { name }));
}
