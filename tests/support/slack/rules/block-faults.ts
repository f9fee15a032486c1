import type { Json } from '../json.ts';
import {
  elementFaults,
  IN_ACTIONS,
  IN_CONTEXT_ACTIONS,
  IN_INPUT,
  IN_SECTION,
  imageFaults,
} from './element-faults.ts';
import { type Fault, failed, hasTwins, isListOf, isName } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { BLOCK_KEYS, ELEMENT_KEYS } from './keys.ts';
import { richFaults } from './rich-faults.ts';
import { dataTableFaults, tableFaults } from './table-faults.ts';
import { optionalFaults, plainFaults, textFaults } from './text-faults.ts';

// a moment in the reader's zone, which only markup can show in small print
const DATE = /^<!date\^\d+\^[\w{}, ]+\|[\w :-]+>$/u;
const TABLES = ['table', 'data_table'];

/** Where blocks stand; each takes some that the others do not. */
export type Surface = 'message' | 'modal' | 'home';
const ONLY_IN: Record<string, Surface[]> = {
  alert: ['modal'],
  context_actions: ['message'],
  data_table: ['message'],
  table: ['message'],
};

/** What Slack would refuse about blocks, each for itself and all together. */
export function blockFaults(blocks: Json[], at: string, surface: Surface): Fault[] {
  const types = Object.keys(BLOCK_KEYS).filter((type) => ONLY_IN[type]?.includes(surface) ?? true);
  const tables = blocks.filter(({ type }) => TABLES.includes(type));
  return [
    ...blocks.flatMap((block, index) => oneFaults(block, `${at}/${index}`, types)),
    ...failed(
      [!hasTwins(blocks.map(({ block_id }) => block_id)), at, 'a block_id twice'],
      [tables.length <= 1, at, 'more than one table'],
    ),
  ];
}

/** The names that somebody's doing comes back with. */
export const actionIds = ({ elements = [], accessory, element }: Json): unknown[] =>
  [...elements, accessory, element].map((one: Json) => one?.action_id);

function oneFaults(block: Json, at: string, types: string[]): Fault[] {
  const wrong = keyFaults(block, at, BLOCK_KEYS, types);
  if (wrong.length > 0) return wrong;
  return [
    ...failed(
      [isName(block.block_id), `${at}/block_id`, 'not a name of 1 to 255 characters'],
      [!hasTwins(actionIds(block)), at, 'an action_id twice'],
    ),
    ...(BLOCK_FAULTS[block.type]?.(block, at) ?? []),
  ];
}

const BLOCK_FAULTS: Record<string, (block: Json, at: string) => Fault[]> = {
  header: ({ text }, at) => plainFaults(text, `${at}/text`, 150),
  alert: ({ text }, at) => textFaults(text, `${at}/text`, 3_000),
  rich_text: richFaults,
  table: tableFaults,
  data_table: dataTableFaults,
  image: imageFaults,
  section: sectionFaults,
  input: inputFaults,
  context: ({ elements }, at) => some(elements, `${at}/elements`, 10, smallFaults),
  actions: ({ elements }, at) =>
    some(elements, `${at}/elements`, 25, (one, where) => elementFaults(one, where, IN_ACTIONS)),
  context_actions: ({ elements }, at) =>
    some(elements, `${at}/elements`, 5, (one, where) =>
      elementFaults(one, where, IN_CONTEXT_ACTIONS),
    ),
};

function sectionFaults({ text, fields, accessory }: Json, at: string): Fault[] {
  return [
    ...failed([text || fields, at, 'neither a text nor fields']),
    ...(text ? textFaults(text, `${at}/text`, 3_000) : []),
    ...(fields ? some(fields, `${at}/fields`, 10, fieldFaults) : []),
    ...(accessory ? elementFaults(accessory, `${at}/accessory`, IN_SECTION) : []),
  ];
}

const fieldFaults = (field: Json, at: string): Fault[] => textFaults(field, at, 2_000);

function inputFaults({ label, hint, element }: Json, at: string): Fault[] {
  return [
    ...plainFaults(label, `${at}/label`, 2_000),
    ...optionalFaults(hint, `${at}/hint`, 2_000),
    ...elementFaults(element, `${at}/element`, IN_INPUT),
  ];
}

/** Slack takes any markup here, we only a moment: words from elsewhere must not act. */
function smallFaults(element: Json, at: string): Fault[] {
  if (element?.type === 'image')
    return [...keyFaults(element, at, ELEMENT_KEYS), ...imageFaults(element, at)];
  const isPlain = element?.type !== 'mrkdwn' || DATE.test(element.text);
  return [
    ...textFaults(element, at, 3_000),
    ...failed([isPlain, `${at}/text`, 'markup in a context']),
  ];
}

function some(
  elements: Json[],
  at: string,
  most: number,
  faultsOf: (one: Json, at: string) => Fault[],
): Fault[] {
  if (!isListOf(elements, 1, most)) return failed([false, at, `not 1 to ${most} elements`]);
  return elements.flatMap((element, index) => faultsOf(element, `${at}/${index}`));
}
