import type { Clock } from './clock.ts';
import type { createCommands } from './commands.ts';
import type { Emit } from './gateway.ts';
import { IDS } from './ids.ts';
import type { Interactions } from './interactions.ts';
import { EPHEMERAL, type Message, toMessage } from './message.ts';
import { type Filled, fillIn, type Modal, valuesFor } from './modal.ts';
import type { Outcome } from './question.ts';
import type { Resolve } from './resolve.ts';
import { type Component, flatten } from './rules/component.ts';
import type { From, Whereabouts } from './whereabouts.ts';
import { user } from './world.ts';

type Option = { name: string; type: number; value?: unknown; options?: Option[] };
type Deps = {
  clock: Clock;
  emit: Emit;
  whereabouts: Whereabouts;
  commands: ReturnType<typeof createCommands>;
  interactions: Interactions;
  resolve: Resolve;
  messages: Message[];
};

/** What people do with the bot: type a command, press, choose, fill in a form. */
export function createAsking(deps: Deps) {
  const { clock, emit, whereabouts, commands, interactions, resolve, messages } = deps;

  function interact<T>(type: number, data: object, from: From, pressed?: Message): Promise<T> {
    const where = whereabouts(from);
    const isGuest = where.guild_id === IDS.strangeGuild || from.context === 2;
    const question = { type, channel: where.channel_id, pressed, isGuest };
    const { token, answer } = interactions.open<T>(question);
    const isHidden = pressed !== undefined && interactions.hidden.includes(pressed);
    const shown = pressed && { ...pressed, flags: pressed.flags | (isHidden ? EPHEMERAL : 0) };
    const packet = {
      ...{ id: clock.newId(), application_id: IDS.application, type, token, version: 1, data },
      ...{ ...where, entitlements: [] },
      ...{ attachment_size_limit: 10_485_760, ...(shown ? { message: shown } : {}) },
    };
    emit('INTERACTION_CREATE', packet, { guildId: isGuest ? undefined : where.guild_id });
    return answer;
  }

  function command(name: string, type: number, from: From, own: object, ids: string[] = []) {
    const guildId = whereabouts(from).guild_id;
    const id = commands.idOf(name, type, guildId) ?? clock.newId();
    return { id, name, type, ...own, ...resolve(ids, guildId) };
  }

  /** The newest message with such a component, and the component. */
  function findPressed(customId: string, from: From): { message: Message; component?: Component } {
    const all = from.message ? [from.message] : [...messages, ...interactions.hidden];
    const has = ({ components }: Message) =>
      flatten(components).find(({ custom_id }) => custom_id === customId);
    const message = all.filter(has).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))[0];
    const component = message && has(message);
    const none = from.message ?? toMessage(clock, IDS.news, {});
    return { message: message ?? none, ...(component ? { component } : {}) };
  }

  return {
    slash: (name: string, options: Option[] | unknown[] = [], from: From = {}): Promise<Outcome> =>
      interact(2, command(name, 1, from, { options }, idsIn(options as Option[])), from),
    type: (
      name: string,
      options: unknown[],
      from: From = {},
    ): Promise<{ name: string; value: string }[]> =>
      interact(4, command(name, 1, from, { options }), from),
    /** Somebody takes a command from the menu of a message. */
    menu(name: string, target: string | Message, from: From = {}): Promise<Outcome> {
      const written =
        typeof target === 'string' ? toMessage(clock, IDS.news, { content: target }) : target;
      const author = { ...user(IDS.user, false) };
      const message = typeof target === 'string' ? { ...written, author } : target;
      const resolved = { messages: { [message.id]: message } };
      return interact(2, command(name, 3, from, { target_id: message.id, resolved }), from);
    },
    press(customId: string, from: From = {}): Promise<Outcome> {
      const { message } = findPressed(customId, from);
      return interact(3, { custom_id: customId, component_type: 2 }, from, message);
    },
    /** Somebody chooses from a select: values of a list, or ids of channels, roles or people. */
    choose(customId: string, values: string[], from: From = {}): Promise<Outcome> {
      const { message, component } = findPressed(customId, from);
      if (!component) throw new Error(`No message has a select ${customId}.`);
      const own = { custom_id: customId, component_type: component.type };
      const chosen = valuesFor(component, values);
      const ids = component.type === 3 ? [] : chosen;
      const known = resolve(ids, whereabouts(from).guild_id);
      return interact(3, { ...own, values: chosen, ...known }, from, message);
    },
    /** Somebody fills in a form and sends it. */
    submit(modal: Modal, filled: Filled = {}, from: From = {}): Promise<Outcome> {
      const components = fillIn(modal, filled);
      const ids = Object.values(filled).flatMap((value) => (Array.isArray(value) ? value : []));
      const known = resolve(ids, whereabouts(from).guild_id);
      const data = { custom_id: modal.custom_id, components, ...known };
      return interact(5, data, from, modal.message);
    },
  };
}

const idsIn = (options: Option[]): string[] =>
  options.flatMap(({ type, value, options: inner = [] }) => [
    ...([6, 7, 8, 9, 11].includes(type) ? [String(value)] : []),
    ...idsIn(inner),
  ]);
