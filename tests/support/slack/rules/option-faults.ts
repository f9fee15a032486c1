import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../json.ts';
import { type Fault, failed, hasTwins, isAddress, isListOf } from './fault.ts';
import { optionalFaults, plainFaults, textFaults } from './text-faults.ts';

const MOST_OPTIONS = 100;
/** Where options may have markup, and how many there are at most. */
const FEW: Record<string, number> = { checkboxes: 10, radio_buttons: 10, overflow: 5 };

/** What somebody chooses from: its options, in groups or not, and those chosen from the start. */
export function choiceFaults(element: Json, at: string): Fault[] {
  const { type, options, option_groups: groups, initial_option, initial_options } = element;
  const isGrouped = groups !== undefined;
  const all: Json[] = isGrouped ? groups.flatMap((group: Json) => group.options) : (options ?? []);
  const preset: Json[] = initial_options ?? (initial_option ? [initial_option] : []);
  const isThere = preset.every((one) => all.some((option) => isDeepStrictEqual(one, option)));
  return [
    ...failed(
      [!isGrouped || options === undefined, at, 'options beside groups of options'],
      [isThere, at, 'an option preset that is none of them'],
      [initial_options === undefined || preset.length > 0, at, 'a preset of nothing'],
    ),
    ...(isGrouped
      ? groupFaults(groups, at)
      : optionsFaults(options, `${at}/options`, FEW[type], type !== 'overflow' && type in FEW)),
  ];
}

export function groupFaults(groups: Json[], at: string): Fault[] {
  if (!isListOf(groups, 1, MOST_OPTIONS))
    return failed([false, `${at}/option_groups`, `not 1 to ${MOST_OPTIONS} groups`]);
  return groups.flatMap(({ label, options }, index) => [
    ...plainFaults(label, `${at}/option_groups/${index}/label`, 75),
    ...optionsFaults(options, `${at}/option_groups/${index}/options`),
  ]);
}

export function optionsFaults(
  options: Json[],
  at: string,
  most = MOST_OPTIONS,
  mayHaveMarkup = false,
  least = 1,
): Fault[] {
  if (!isListOf(options, least, most))
    return failed([false, at, `not ${least} to ${most} options`]);
  const values = options.map(({ value }) => value);
  return [
    ...failed([!hasTwins(values), at, 'a value twice']),
    ...options.flatMap((option, index) => optionFaults(option, `${at}/${index}`, mayHaveMarkup)),
  ];
}

function optionFaults(option: Json, at: string, mayHaveMarkup: boolean): Fault[] {
  const { text, value, description, url, ...rest } = option;
  const isValue = typeof value === 'string' && value !== '' && value.length <= 150;
  return [
    ...(mayHaveMarkup ? textFaults(text, `${at}/text`, 75) : plainFaults(text, `${at}/text`, 75)),
    ...optionalFaults(description, `${at}/description`, 75),
    ...failed(
      [isValue, `${at}/value`, 'not a value of 1 to 150 characters'],
      [url === undefined || isAddress(url), `${at}/url`, 'not an address'],
      [Object.keys(rest).length === 0, at, `an option has no ${Object.keys(rest)}`],
    ),
  ];
}
