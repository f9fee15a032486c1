import { type Component, flatten } from './component.ts';
import { componentFaults, hasTwins, isSelect } from './component-faults.ts';

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const MOST_COMPONENTS = 5;

type Field = Component & { min_length?: number; max_length?: number; value?: string };

/** What Discord refuses in a form beyond its description. */
export function modalFaults(modal: object): string[] {
  const { title = '', components: top = [] } = modal as {
    title?: string;
    components?: Component[];
  };
  const all = flatten(top);
  const checks: [boolean, string][] = [
    [top.length === 0 || top.length > MOST_COMPONENTS, `${top.length} components in a form`],
    [title.trim() === '' || title.length > 45, `a title of ${title.length} characters`],
    [top.some(({ type }) => ![ROW, TEXT_DISPLAY, LABEL].includes(type)), 'a field without a label'],
    [top.every(({ type }) => type === TEXT_DISPLAY), 'a form without a field'],
    [all.some(({ disabled }) => disabled === true), 'a field that nobody can fill in'],
    [all.some(({ type, label = '' }) => type === LABEL && label.trim() === ''), 'an empty label'],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, words]) => words),
    ...componentFaults(top.filter(({ type }) => type !== ROW)),
    ...top.flatMap(({ component }) => (component ? fieldFaults(component) : [])),
  ];
}

function fieldFaults(field: Field): string[] {
  const {
    type,
    label,
    min_length: least = 0,
    max_length: most = 4_000,
    value,
    options = [],
  } = field;
  const isText = type === TEXT_INPUT;
  const isGroup = type === RADIO_GROUP || type === CHECKBOX_GROUP;
  const checks: [boolean, string][] = [
    [isText && label !== undefined, 'a text field with two labels'],
    [isText && least > most, 'a text that must be longer than it may'],
    [isText && (value?.length ?? 0) > most, 'a text that is longer than it may be'],
    [isGroup && (options.length > 10 || options.length === 0), `a group of ${options.length}`],
    [type === RADIO_GROUP && options.length < 2, 'a choice of one'],
    [isGroup && hasTwins(options.map((option) => option.value)), 'a group with a value twice'],
    [isSelect(field) && field.required === true && field.min_values === 0, 'a must of nothing'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}
