import de from './catalogs/de.json' with { type: 'json' };
import es from './catalogs/es.json' with { type: 'json' };
import fr from './catalogs/fr.json' with { type: 'json' };
import ru from './catalogs/ru.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { spoken } from './speak.ts';

/** English words and what they are in another language. */
export type Catalog = {
  /** Of commands, their parts, options and choices: what is typed or chosen. */
  names: Record<string, string>;
  messages: Record<string, string>;
};

export const CATALOGS: Record<Exclude<Language, 'en'>, Catalog> = { de, es, fr, ru };

/** A name in a language; the English one where the catalog has none. */
export const nameIn = (language: Language, name: string): string => look(language, 'names', name);

/** Which of these names somebody has typed, in English or as it is called in the language spoken. */
export const nameTyped = (typed: string, names: readonly string[]): string | undefined =>
  names.find((name) => name === typed) ?? names.find((name) => nameIn(spoken(), name) === typed);

/** A message in a language; the English one where the catalog has none. */
export const messageIn = (language: Language, message: string): string =>
  look(language, 'messages', message);

function look(language: Language, part: keyof Catalog, english: string): string {
  if (language === 'en') return english;
  const words: Record<string, string> = CATALOGS[language][part];
  return Object.hasOwn(words, english) ? words[english]! : english;
}

/** A name as it is called in the language that is spoken. */
export const nameSpoken = (name: string): string => nameIn(spoken(), name);

/** A message as it is in the language that is spoken, such as what a command is for. */
export const messageSpoken = (message: string): string => messageIn(spoken(), message);
