import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Action } from '../../../src/chat/reply/reply.ts';
import { cleanLine } from './markup.ts';

const MAX_COMPONENTS = 40;
const MAX_ROW_BUTTONS = 5;
export const MAX_ACTIONS = 25;
const MAX_LABEL_CHARS = 80;
const MAX_CUSTOM_ID_CHARS = 100;

// `3:quotes peskov`: the button's position, then its line; `3=` where the answer replaces the message
const CUSTOM_ID = /^\d+([:=])(.*)$/su;

const STYLES: Record<Action['style'], APIButtonComponentWithCustomId['style']> = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
};

/** A stretch of the message, with its buttons: one stands beside it, several in a row below. */
export type Part = { text: string; actions?: Action[] };

/** The parts of a message, the buttons below it, as many as Discord takes, and the rows below those. */
export function layOut(
  parts: Part[],
  actions: Action[],
  ...below: APIActionRowComponent<APIComponentInMessageActionRow>[]
): APIContainerComponent {
  const rows = [...toRows(actions.filter(isPressable).map(toButton)), ...below];
  const room = MAX_COMPONENTS - 1 - countAll(rows);
  const pressable = parts.map(({ text, actions: own = [] }) => ({
    text,
    actions: own.filter(isPressable).slice(0, MAX_ROW_BUTTONS),
  }));
  const whole = toComponents(pressable);
  const body = countAll(whole) <= room ? whole : withFirst(pressable, room);
  return { type: ComponentType.Container, components: [...body, ...rows] };
}

export const lineOfButton = (customId: string): string => CUSTOM_ID.exec(customId)?.[2] ?? customId;

/** Whether the answer takes the place of the message. */
export const isReplacing = (customId: string): boolean => CUSTOM_ID.exec(customId)?.[1] === '=';

/** One button for each part, and for as many as there is room for. */
function withFirst(parts: Required<Part>[], room: number): APIComponentInContainer[] {
  // A section is three components, and the text after it may be a fourth.
  for (let most = Math.floor(room / 3); ; most--) {
    const shown = toComponents(keepFirst(parts, most));
    if (countAll(shown) <= room || most === 0) return shown;
  }
}

function keepFirst(parts: Required<Part>[], most: number): Required<Part>[] {
  let left = most;
  return parts.map(({ text, actions }) => ({
    text,
    actions: actions.length > 0 && left-- > 0 ? actions.slice(0, 1) : [],
  }));
}

function toComponents(parts: Required<Part>[]): APIComponentInContainer[] {
  let position = MAX_ACTIONS;
  return joinTexts(parts).flatMap(({ text, actions }): APIComponentInContainer[] => {
    const display = { type: ComponentType.TextDisplay, content: text.trim() } as const;
    const [first, ...more] = actions.map((action) => toButton(action, position++));
    if (!first) return [display];
    if (more.length > 0) return [display, toRow([first, ...more])];
    return [{ type: ComponentType.Section, components: [display], accessory: first }];
  });
}

/** Texts become one until a button stands between them. */
function joinTexts(parts: Required<Part>[]): Required<Part>[] {
  const joined: Required<Part>[] = [];
  for (const part of parts.filter(({ text }) => text.trim() !== '')) {
    const last = joined.at(-1);
    if (last && last.actions.length === 0 && part.actions.length !== 1)
      joined.splice(-1, 1, { text: last.text + part.text, actions: part.actions });
    else joined.push(part);
  }
  return joined.length > 0 ? joined : [{ text: '…', actions: [] }];
}

/** Discord demands unique ids, so the position tells buttons with the same line apart. */
const toButton = ({ label, line, style, replaces }: Action, position: number) => ({
  type: ComponentType.Button as const,
  style: STYLES[style],
  label: cutText(cleanLine(label) || line, MAX_LABEL_CHARS),
  custom_id: `${position}${replaces ? '=' : ':'}${line}`,
});

/** Long lines have been shortened; a button that would be too long all the same is left out. */
const isPressable = ({ line }: Action): boolean =>
  line !== '' && line.length <= MAX_CUSTOM_ID_CHARS - 3;

type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

const toRow = (components: APIButtonComponentWithCustomId[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

function toRows(buttons: APIButtonComponentWithCustomId[]): Row[] {
  const starts = buttons.map((_, index) => index).filter((index) => index % MAX_ROW_BUTTONS === 0);
  return starts.map((start) => toRow(buttons.slice(start, start + MAX_ROW_BUTTONS)));
}

/** Discord counts every component, however deep. */
const countAll = (components: APIComponentInContainer[]): number =>
  components.reduce((sum, component) => {
    const inner = 'components' in component ? component.components.length : 0;
    return sum + 1 + inner + ('accessory' in component ? 1 : 0);
  }, 0);
