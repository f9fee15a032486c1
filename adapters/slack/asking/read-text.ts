import { DESK } from '../../../src/chat/line/list-commands.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';
import { nameIn } from '../../../src/language/translate.ts';

// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`, `<!subteam^S123|@desk>`, `<!date^…|today>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES = { amp: '&', lt: '<', gt: '>' };
// `https://example.org/`, of which `example.org` says as much
const AROUND_HOST = /^(?:https?:\/\/|mailto:)|\/$/gu;
// Behind these stands what something is about, or who it is by
const LEADS_TO_WORDS =
  /(?:^|\s)(?:about|and|by|concerning|did|does|from|has|on|re|regarding|the|versus|vs|with)\s*$/iu;

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
 * What was typed: a picked channel stays `<#C024BE91L|news>`, which no other word looks like, a person
 * becomes their name, and `&lt;` a `<` again. A link is its words, or its address where that is asked
 * about: behind all words. Whom else it calls is no word; nor is a person whose name nobody knows.
 */
export function readText(text: string, { isForeign = false } = {}): string {
  return text
    .replace(PICKED, (typed, target: string, label: string | undefined, at: number) => {
      if (target.startsWith('#')) return label ? `<${target}|${label}>` : `<${target}>`;
      if (target.startsWith('@')) return label ?? '';
      if (target.startsWith('!')) return target.startsWith('!date^') ? (label ?? '') : '';
      const isAsked =
        !isForeign &&
        !/[\p{L}\p{N}]/u.test(text.slice(at + typed.length)) &&
        !LEADS_TO_WORDS.test(text.slice(0, at));
      return label && !isAsked && !isAddress(label, target) ? label : target;
    })
    .replace(/&(amp|lt|gt);/gu, (_, name: 'amp' | 'lt' | 'gt') => ENTITIES[name])
    .replace(/[^\S\n]{2,}/gu, ' ')
    .trim();
}

const isAddress = (label: string, target: string): boolean =>
  label.replace(AROUND_HOST, '') === target.replace(AROUND_HOST, '');
