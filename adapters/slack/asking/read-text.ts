// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES = { amp: '&', lt: '<', gt: '>' };

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
