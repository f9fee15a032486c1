// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES = { amp: '&', lt: '<', gt: '>' };

// `editors add <@U123|ann>` under `desk`: somebody is named, and no name is sure
const OF_PEOPLE = /^\/?(?:desk\s+)?editors\b/iu;

/** The same of a whole line; where rights are given to people, they stay `@U123`. */
export const readLine = (line: string): string =>
  readText(OF_PEOPLE.test(line) ? line.replace(/<@([^<>|]*)(?:\|[^<>]*)?>/gu, '@$1') : line);

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
