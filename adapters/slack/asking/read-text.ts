import { DESK } from '../../../src/chat/line/list-commands.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';
import { nameIn } from '../../../src/language/translate.ts';

// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES = { amp: '&', lt: '<', gt: '>' };

/** The command that gives rights to people, in any language: they are named by ids, since no name is sure. */
const OF_PEOPLE: ReadonlySet<string> = new Set(LANGUAGES.map((one) => nameIn(one, 'editors')));
const PERSON = /<@([^<>|]*)(?:\|[^<>]*)?>/gu;

/** The same of a whole line; where rights are given to people, they stay `@U123`. */
export function readLine(line: string): string {
  const [first = '', second = ''] = line.trim().toLowerCase().split(/\s+/u, 2);
  const isOfPeople = OF_PEOPLE.has(first === DESK ? second : first);
  return readText(isOfPeople ? line.replace(PERSON, '@$1') : line);
}

/**
 * What was typed: a picked channel stays `<#C024BE91L>`, which no other word looks like, a person becomes
 * their name, and `&lt;` a `<` again.
 */
export function readText(text: string): string {
  return text
    .replace(PICKED, (_, target: string, label: string | undefined) => {
      if (target.startsWith('#')) return `<${target}>`;
      if (target.startsWith('@')) return label || target.slice(1);
      return target.startsWith('!') ? label || `@${target.slice(1)}` : target;
    })
    .replace(/&(amp|lt|gt);/gu, (_, name: 'amp' | 'lt' | 'gt') => ENTITIES[name])
    .trim();
}
