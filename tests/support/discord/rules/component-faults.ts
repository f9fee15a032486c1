import { type Component, flatten } from './component.ts';

const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const MENTIONABLE_SELECTS = [5, 6, 7, 8];
const LINK = 5;
const PREMIUM = 6;
const MOST_ID = 2 ** 31 - 1;
const LINK_SCHEMES = ['http:', 'https:', 'discord:'];

/** What Discord refuses in components of a message or a form beyond its description. */
export function componentFaults(top: Component[]): string[] {
  const all = flatten(top);
  const checks: [boolean, string][] = [
    [hasTwins(all.map(({ custom_id }) => custom_id)), 'the same custom_id twice'],
    [hasTwins(all.map(({ id }) => id || undefined)), 'the same component id twice'],
    [all.some(({ id = 0 }) => !(id >= 0 && id <= MOST_ID)), 'a component id outside 0 … 2³¹ − 1'],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, words]) => words),
    ...all.filter(({ type }) => type === ROW).flatMap(rowFaults),
    ...all.filter(({ type }) => type === BUTTON).flatMap(buttonFaults),
    ...all.filter(isSelect).flatMap(selectFaults),
  ];
}

export const isSelect = ({ type }: Component): boolean =>
  type === STRING_SELECT || MENTIONABLE_SELECTS.includes(type);

function rowFaults({ components = [] }: Component): string[] {
  const selects = components.filter(isSelect).length;
  const checks: [boolean, string][] = [
    [components.length === 0, 'an empty row'],
    [components.length > 5, `${components.length} components in a row`],
    [selects > 0 && components.length > selects, 'a row of two kinds'],
    [selects > 1, 'two selects in a row'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

function buttonFaults(button: Component): string[] {
  const { style, label, url, custom_id } = button;
  const isOrdinary = style !== LINK && style !== PREMIUM;
  const hasFace = Boolean(label) || 'emoji' in button;
  const checks: [boolean, string][] = [
    [style !== PREMIUM && !hasFace, 'a button without a label'],
    [isOrdinary && !custom_id, 'a button without a custom_id'],
    [isOrdinary && url !== undefined, 'a button with an address that is no link'],
    [style === LINK && !url, 'a link without an address'],
    [style === LINK && custom_id !== undefined, 'a link with a custom_id'],
    [style === LINK && url !== undefined && !isOpenable(url), `a link to ${url}`],
    [style === PREMIUM && (custom_id ?? url ?? label) !== undefined, 'a label on a premium button'],
    [style === PREMIUM && !('sku_id' in button), 'a premium button without its offer'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

const isOpenable = (url: string): boolean =>
  URL.canParse(url) && LINK_SCHEMES.includes(new URL(url).protocol);

function selectFaults(select: Component): string[] {
  const { type, options = [], min_values: least = 1, max_values: most = 1 } = select;
  const { default_values: chosen = [] } = select as { default_values?: unknown[] };
  const isList = type === STRING_SELECT;
  const preset = isList ? options.filter((option) => option.default).length : chosen.length;
  const checks: [boolean, string][] = [
    [!select.custom_id, 'a select without a custom_id'],
    [isList && (options.length === 0 || options.length > 25), `a select of ${options.length}`],
    [isList && hasTwins(options.map(({ value }) => value)), 'a select with a value twice'],
    [least < 0 || most < 1 || most > 25 || least > most, `from ${least} to ${most} choices`],
    [isList && least > options.length, 'more choices demanded than there are'],
    [isList && most > Math.max(options.length, 1), 'more choices allowed than there are'],
    [preset > most, 'more choices preset than may be made'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

export function hasTwins(values: unknown[]): boolean {
  const given = values.filter((value) => value !== undefined && value !== null);
  return new Set(given).size < given.length;
}
