import { UserError } from '../../src/chat/errors.ts';
import { isVerbatim, readOptions } from '../../src/chat/line/read-options.ts';
import { splitLine } from '../../src/chat/words.ts';
import type { Tool } from './tool.ts';

/**
 * Why a call is refused whose first words hold an option, `holm kind:all`, as they may in a chat: what
 * a program gives as a name must not widen what is looked for. Undefined where they hold none.
 */
export function optionWithin(
  { fullName, verb }: Tool,
  values: Record<string, string | number>,
): string | undefined {
  const [first] = Object.entries(verb.options).find(([, { named }]) => !named) ?? [];
  const typed = first === undefined ? undefined : values[first];
  const takesText = Object.values(verb.options).some(isVerbatim);
  if (typeof typed !== 'string' || takesText) return undefined;
  const [name] = namedIn(typed);
  return name === undefined
    ? undefined
    : `“${first}” holds the option “${name}:”. Give “${name}” as an argument of its own, or leave out the colon.`;

  function namedIn(text: string): string[] {
    try {
      return Object.keys(readOptions(verb, splitLine(text), { name: fullName, typed: text }).given);
    } catch (error) {
      // What only looks like an option is words.
      if (error instanceof UserError) return [];
      throw error;
    }
  }
}
