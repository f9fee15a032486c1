import { say } from '../language/say.ts';

/** `“words”`, in the marks of the language that is spoken. */
export const inMarks = (words: string): string => say('“{words}”', { words });
