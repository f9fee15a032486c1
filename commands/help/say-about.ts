import { spoken } from '../../src/language/speak.ts';
import { messageIn } from '../../src/language/translate.ts';

/** What a command or an option is for, as platforms show it, too. */
export const sayAbout = (about: string): string => messageIn(spoken(), about);
