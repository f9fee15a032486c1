import type { Name } from '../../text/read-name.ts';
import type { Token } from '../doc.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

/** “Gerd Shuler speaks”, “said Gerd Shuler”: somebody, though neither name nor role shows it. */
export const speaks = (tokens: Token[], { first, last }: Pick<Name, 'first' | 'last'>): boolean =>
  [tokens[first - 1], tokens[last + 1]].some(
    (token) => token && (CUE_WORDS.has(token.lower) || /^sp(?:eak|oke)/u.test(token.lower)),
  );
