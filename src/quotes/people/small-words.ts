import type { Token } from '../doc.ts';

/** The words an article writes somewhere in lower case: a capital does not make them a name. */
export function smallWords(tokens: Token[]): Set<string> {
  const small = new Set<string>();
  for (const token of tokens) if (isSmall(token)) small.add(token.lower);
  return small;
}

export function isSmall({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 97 && first <= 122 : /^\p{Ll}/u.test(text);
}
