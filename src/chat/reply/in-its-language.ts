import { speakIn } from '../../language/speak.ts';
import type { Reply } from './reply.ts';

/** Does work on a reply, such as laying it out, in the language of the reply’s own words. */
export const inItsLanguage = <T>({ language }: Reply, work: () => T): T =>
  language ? speakIn(language, work) : work();
