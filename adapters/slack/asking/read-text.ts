// what Slack makes of what was picked: `<#C024BE91L|news>`, `<@U123|ann>`, `<https://…|label>`,
// `<!here>`, `<!subteam^S123|@desk>`, `<!date^…|today>`
const PICKED = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES = { amp: '&', lt: '<', gt: '>' };
// `https://example.org/`, of which `example.org` says as much
const AROUND_HOST = /^(?:https?:\/\/|mailto:)|\/$/gu;
// Behind these stands what something is about, or who it is by
const LEADS_TO_WORDS =
  /(?:^|\s)(?:about|and|by|concerning|did|does|from|has|on|re|regarding|the|versus|vs|with)\s*$/iu;

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
