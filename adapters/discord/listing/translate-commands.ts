import { LANGUAGES, type Language } from '../../../src/language/languages.ts';
import { messageIn, nameIn } from '../../../src/language/translate.ts';

/** Discord’s names of our languages; English is what the rest is in. */
const LOCALES: Record<Language, string[]> = {
  en: [],
  de: ['de'],
  es: ['es-ES', 'es-419'],
  fr: ['fr'],
  ru: ['ru'],
};

type Described = {
  name: string;
  description?: string;
  options?: Described[];
  choices?: Described[];
};

/**
 * A command as Discord is told of it, with its names and descriptions in all our languages, and those
 * of its parts, options and choices. What comes back when it is used are the English names.
 */
export function translateCommand<Command>(command: Command): Command {
  return translated(command as Described) as Command;
}

function translated(described: Described): Described {
  const { name, description, options, choices } = described;
  return {
    ...described,
    ...inAll('name_localizations', name, nameIn),
    ...(description && inAll('description_localizations', description, messageIn)),
    ...(options && { options: options.map(translated) }),
    ...(choices && { choices: choices.map(translated) }),
  };
}

/** The entry of a menu bears a sentence for its name. */
export const translateMenu = <Menu extends { name: string }>(menu: Menu): Menu => ({
  ...menu,
  ...inAll('name_localizations', menu.name, messageIn),
});

/** Only what differs from the English words is said. */
function inAll(key: string, english: string, inOne: typeof nameIn): object {
  const words = LANGUAGES.flatMap((language) => {
    const word = inOne(language, english);
    return word === english ? [] : LOCALES[language].map((locale) => [locale, word] as const);
  });
  return words.length > 0 ? { [key]: Object.fromEntries(words) } : {};
}
