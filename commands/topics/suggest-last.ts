import type { Suggest } from '../../src/chat/command.ts';

// `gas talks, -` of `gas talks, -spo`
const BEFORE_LAST = /^(?:.*,\s*)?-?/su;

/**
 * Completes the last of several values that are parted by commas, and leaves those before it. A minus
 * before it, which takes something out, stays.
 */
export const suggestLast =
  (suggest: Suggest): Suggest =>
  async (typed, context) => {
    const [before] = BEFORE_LAST.exec(typed)!;
    const given = new Set(before.split(',').map((one) => one.trim().toLowerCase()));
    const found = await suggest(typed.slice(before.length), context);
    return found
      .filter(({ value }) => !given.has(value.toLowerCase()))
      .map(({ value, label }) => ({ value: before + value, label: before + label }));
  };
