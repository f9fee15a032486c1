// biome-ignore lint/suspicious/noExplicitAny: Slack's JSON, looked into without a schema
export type Json = Record<string, any>;

// a moment in the reader's zone, which only markup can show in small print
const DATE = /^<!date\^\d+\^[\w{}, ]+\|[\w :-]+>$/u;

/** What Slack would refuse about a message, by its documented limits and the undocumented size. */
export function faultsOf({ text, blocks = [] }: { text?: string; blocks?: Json[] }): string[] {
  const faults: string[] = [];
  const check = (holds: unknown, fault: string) => holds || faults.push(fault);
  check(text?.trim(), 'no_text');
  check(blocks.length <= 50, 'invalid_blocks: more than 50');
  check(JSON.stringify(blocks).length <= 13_200, 'msg_blocks_too_long');
  const plain = (object: Json, most: number, what: string) => {
    check(object?.type === 'plain_text' && object.text?.trim(), `invalid_blocks: ${what} no text`);
    check(object?.text.length <= most, `invalid_blocks: ${what} too long`);
  };
  for (const block of blocks) {
    const { elements = [] } = block;
    if (block.type === 'header') plain(block.text, 150, 'header');
    else if (block.type === 'context') {
      check(elements.length > 0 && elements.length <= 10, 'invalid_blocks: context');
      for (const element of elements)
        if (element.type === 'mrkdwn') check(DATE.test(element.text), 'markup in a context');
        else plain(element, 3_000, 'context');
    } else if (block.type === 'actions') {
      check(elements.length > 0 && elements.length <= 25, 'invalid_blocks: actions');
      for (const { options, placeholder, ...button } of elements) {
        if (button.type === 'static_select') {
          plain(placeholder, 150, 'placeholder');
          check(options.length > 0 && options.length <= 100, 'invalid_blocks: options');
          for (const { text: label, value } of options) {
            plain(label, 75, 'option');
            check(value && value.length <= 150, 'invalid_blocks: option value');
          }
          continue;
        }
        const { text: label, value, url, accessibility_label: spoken, style } = button;
        plain(label, 75, 'button');
        check(value?.length <= 2_000 && !url && spoken?.length <= 75, 'invalid_blocks: button');
        check([undefined, 'primary', 'danger'].includes(style), 'invalid_blocks: style');
      }
    } else if (block.type === 'rich_text') {
      check(elements.length > 0, 'invalid_blocks: rich_text');
      for (const element of elements) faults.push(...richFaults(element));
    } else faults.push(`invalid_blocks: ${block.type}`);
  }
  const names = blocks.flatMap(({ elements = [] }) => elements.map((e: Json) => e.action_id));
  const given = names.filter(Boolean);
  check(new Set(given).size === given.length, 'invalid_blocks: action_id repeated');
  return faults;
}

function richFaults({ type, elements = [], ...rest }: Json): string[] {
  if (/^rich_text_(section|quote|list|preformatted)$/u.test(type))
    return elements.length > 0 ? elements.flatMap(richFaults) : [`invalid_blocks: empty ${type}`];
  if (type === 'text') return rest.text === '' ? ['invalid_blocks: empty text'] : [];
  if (type === 'link')
    return /^https?:/u.test(rest.url) && rest.url.length <= 3_000 ? [] : ['invalid_blocks: link'];
  if (type === 'date') return Number.isInteger(rest.timestamp) ? [] : ['invalid_blocks: date'];
  return [`invalid_blocks: ${type}`];
}
