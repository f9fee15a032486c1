import type { Json } from '../json.ts';
import { type Fault, failed, isAddress, isListOf, isName } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { ELEMENT_KEYS } from './keys.ts';
import { choiceFaults } from './option-faults.ts';
import { optionalFaults, plainFaults, textFaults } from './text-faults.ts';

const SELECTS = ['static', 'external', 'users', 'conversations', 'channels'].flatMap((kind) => [
  `${kind}_select`,
  `multi_${kind}_select`,
]);
const PICKERS = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', 'datetimepicker'];
const TYPED = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input'];

export const IN_ACTIONS = ['button', 'overflow', ...SELECTS, ...PICKERS];
export const IN_CONTEXT_ACTIONS = ['feedback_buttons', 'icon_button'];
export const IN_INPUT = [...TYPED, 'file_input', ...SELECTS, ...PICKERS];
export const IN_SECTION = ['image', ...IN_ACTIONS.filter((type) => type !== 'datetimepicker')];

/** What somebody uses: a button, a select, a field. */
export function elementFaults(element: Json, at: string, types: string[]): Fault[] {
  const wrong = keyFaults(element, at, ELEMENT_KEYS, types);
  if (wrong.length > 0) return wrong;
  const { action_id, placeholder, confirm, type } = element;
  return [
    ...failed([isName(action_id), `${at}/action_id`, 'not a name of 1 to 255 characters']),
    ...optionalFaults(placeholder, `${at}/placeholder`, 150),
    ...(confirm ? confirmFaults(confirm, `${at}/confirm`) : []),
    ...(ELEMENT_FAULTS[type]?.(element, at) ?? []),
  ];
}

const ELEMENT_FAULTS: Record<string, (element: Json, at: string) => Fault[]> = {
  button: buttonFaults,
  icon_button: buttonFaults,
  static_select: choiceFaults,
  multi_static_select: choiceFaults,
  checkboxes: choiceFaults,
  radio_buttons: choiceFaults,
  overflow: choiceFaults,
  image: imageFaults,
  feedback_buttons: ({ positive_button, negative_button }, at) => [
    ...feedbackFaults(positive_button, `${at}/positive_button`),
    ...feedbackFaults(negative_button, `${at}/negative_button`),
  ],
  external_select: ({ min_query_length: least = 3 }, at) =>
    failed([Number.isInteger(least) && least >= 0, `${at}/min_query_length`, 'not a number']),
  plain_text_input: ({ initial_value = '', min_length: least = 0, max_length: most = 3_000 }, at) =>
    failed(
      [least >= 0 && least <= 3_000, `${at}/min_length`, 'not 0 to 3,000'],
      [most >= 1 && most <= 3_000 && most >= least, `${at}/max_length`, 'not what can be typed'],
      [initial_value.length <= most, `${at}/initial_value`, 'longer than what can be typed'],
    ),
  number_input: ({ is_decimal_allowed }, at) =>
    failed([typeof is_decimal_allowed === 'boolean', `${at}/is_decimal_allowed`, 'is missing']),
  datepicker: ({ initial_date: date }, at) =>
    failed([date === undefined || /^\d{4}-\d\d-\d\d$/u.test(date), `${at}/initial_date`, 'no day']),
  timepicker: ({ initial_time: time }, at) =>
    failed([time === undefined || /^\d\d:\d\d$/u.test(time), `${at}/initial_time`, 'no time']),
};

/** Slack asks for no spoken label, we do: a sign such as an arrow says nothing. */
function buttonFaults(button: Json, at: string): Fault[] {
  const { type, text, value, url, style, accessibility_label: spoken } = button;
  const says = value ?? '';
  const isSpoken = typeof spoken === 'string' && spoken.length <= 75;
  return [
    ...plainFaults(text, `${at}/text`, 75),
    ...failed(
      [value !== undefined || url, `${at}/value`, 'neither a value nor an address'],
      [typeof says === 'string' && says.length <= 2_000, `${at}/value`, 'more than 2,000'],
      [url === undefined || isAddress(url), `${at}/url`, 'not an address'],
      [isSpoken || type === 'icon_button', `${at}/accessibility_label`, 'not 75 characters'],
      [[undefined, 'primary', 'danger'].includes(style), `${at}/style`, `no such style: ${style}`],
    ),
  ];
}

function feedbackFaults(button: Json = {}, at: string): Fault[] {
  const { text, value, accessibility_label: spoken = '' } = button;
  const isValue = typeof value === 'string' && value !== '' && value.length <= 2_000;
  return [
    ...plainFaults(text, `${at}/text`, 75),
    ...failed(
      [isValue, `${at}/value`, 'not a value of 1 to 2,000 characters'],
      [spoken.length <= 75, `${at}/accessibility_label`, 'more than 75 characters'],
    ),
  ];
}

const confirmFaults = ({ title, text, confirm, deny, style }: Json, at: string): Fault[] => [
  ...plainFaults(title, `${at}/title`, 100),
  ...textFaults(text, `${at}/text`, 300),
  ...plainFaults(confirm, `${at}/confirm`, 30),
  ...plainFaults(deny, `${at}/deny`, 30),
  ...failed([[undefined, 'primary', 'danger'].includes(style), `${at}/style`, 'no such style']),
];

export function imageFaults({ image_url, slack_file, alt_text, title }: Json, at: string): Fault[] {
  const isSpoken = typeof alt_text === 'string' && isListOf([...alt_text], 1, 2_000);
  return [
    ...failed(
      [slack_file !== undefined || isAddress(image_url), `${at}/image_url`, 'not an address'],
      [isSpoken, `${at}/alt_text`, 'not 1 to 2,000 characters'],
    ),
    ...optionalFaults(title, `${at}/title`, 2_000),
  ];
}
