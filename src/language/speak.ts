import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from './languages.ts';

const languages = new AsyncLocalStorage<Language>();

/** Does work whose words, also those of all that it waits for, are in a language. */
export const speakIn = <T>(language: Language, work: () => T): T => languages.run(language, work);

/** The language of the words that are being made; English where nobody has said. */
export const spoken = (): Language => languages.getStore() ?? 'en';

/** Whether somebody has said in which language words are to be. */
export const isSaid = (): boolean => languages.getStore() !== undefined;
