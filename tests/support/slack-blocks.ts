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
    } else if (block.type === 'table') faults.push(...tableFaults(block));
    else faults.push(`invalid_blocks: ${block.type}`);
  }
  check(blocks.filter(({ type }) => type === 'table').length <= 1, 'only_one_table_allowed');
  const named = blocks.flatMap(({ elements = [] }) => elements.map((e: Json) => e.action_id));
  for (const [names, what] of [
    [named, 'action_id'],
    [blocks.map(({ block_id }) => block_id), 'block_id'],
  ] as const) {
    const given = names.filter((name) => name !== undefined);
    check(new Set(given).size === given.length, `invalid_blocks: ${what} repeated`);
    check(given.every(isName), `invalid_blocks: ${what}`);
  }
  return faults;
}

const isName = (name: unknown): boolean =>
  typeof name === 'string' && name !== '' && name.length <= 255;

/** How an element may look that has a style: words by switches, a list by its kind. */
const TEXT_STYLES = ['bold', 'italic', 'strike', 'code', 'underline'];
const LIST_STYLES = ['bullet', 'ordered'];

function richFaults({ type, elements = [], ...rest }: Json): string[] {
  const fault = (holds: boolean, what = type) => (holds ? [] : [`invalid_blocks: ${what}`]);
  if (type === 'rich_text_list') {
    const { style, indent = 0 } = rest;
    const isRight = LIST_STYLES.includes(style) && indent >= 0 && indent <= 8;
    return [...fault(isRight), ...fault(elements.length > 0), ...elements.flatMap(richFaults)];
  }
  if (/^rich_text_(section|quote|preformatted)$/u.test(type))
    return elements.length > 0 ? elements.flatMap(richFaults) : fault(false, `empty ${type}`);
  const styled = fault(
    Object.keys(rest.style ?? {}).every((key) => TEXT_STYLES.includes(key)),
    'style',
  );
  if (type === 'text') return [...fault(Boolean(rest.text), 'empty text'), ...styled];
  if (type === 'link')
    return [...fault(/^https?:/u.test(rest.url) && rest.url.length <= 3_000), ...styled];
  if (type === 'date')
    return fault(Number.isInteger(rest.timestamp) && Boolean(rest.format?.trim()));
  return fault(false);
}

/** Cells of rich text alone: Slack’s own server has failed at plain ones. */
function tableFaults({ rows = [], column_settings = [] }: Json): string[] {
  const cells: Json[] = rows.flat();
  const holds =
    rows.length > 0 &&
    rows.length <= 100 &&
    rows.every((row: Json[]) => row.length > 0 && row.length <= 20) &&
    new Set(rows.map((row: Json[]) => row.length)).size === 1 &&
    column_settings.length <= 20 &&
    column_settings.every((column: unknown) => typeof column === 'object' && column !== null) &&
    cells.every(({ type, elements = [] }) => type === 'rich_text' && elements.length > 0) &&
    cells.reduce((sum, cell) => sum + charsOf(cell), 0) <= 10_000;
  const faults = cells.flatMap(({ elements = [] }) => elements.flatMap(richFaults));
  return holds ? faults : ['invalid_blocks: table', ...faults];
}

const charsOf = ({ text = '', elements = [] }: Json): number =>
  elements.reduce((sum: number, element: Json) => sum + charsOf(element), text.length);
