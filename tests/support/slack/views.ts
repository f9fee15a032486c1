import type { Answer } from './answers.ts';
import type { Json } from './json.ts';
import { viewFaults } from './rules/view-faults.ts';
import type { Stamps } from './stamps.ts';
import { APP } from './world.ts';

/** Slack lays so many forms over each other. */
const MOST_STACKED = 3;

export type Views = ReturnType<typeof createViews>;
/** The workspace in which it is shown, and the app there. */
export type Owner = { team_id: string; bot_id: string; app_installed_team_id: string };
/** What became of a form that was sent: faults by block, or what is seen then. */
export type Sent = {
  errors?: Record<string, string>;
  view?: Json;
  /** The first answer to a channel that was chosen in the form. */
  answer?: Promise<Answer>;
};

/** The forms that people have open, one over the other, and their Homes. */
export function createViews({ newId }: Stamps, faults: string[]) {
  const stacks = new Map<string, Json[]>();
  const homes = new Map<string, Json>();
  let waiting: ((view: Json) => void)[] = [];
  const stackOf = (user: string): Json[] => stacks.get(user) ?? [];

  function show(user: string, stack: Json[]): void {
    stacks.set(user, stack);
    told(stack.at(-1));
  }

  function told(view: Json | undefined): void {
    if (!view) return;
    for (const resolve of waiting) resolve(view);
    waiting = [];
  }

  /** The view as Slack gives it back, or what Slack says instead. */
  function make(view: Json, id: string, owner: Owner, below?: Json): Json {
    const { team_id, bot_id, app_installed_team_id } = owner;
    const wrong = viewFaults(view);
    faults.push(...wrong.map(({ at, why }) => `view: ${at} ${why}`));
    if (wrong.length > 0) throw new RefusedView(wrong.map(inSlacksWords));
    return {
      ...{ private_metadata: '', callback_id: '', external_id: '', ...view, blocks: named(view) },
      ...{ id, team_id, app_installed_team_id, app_id: APP.id, bot_id, hash: newId('hash') },
      ...{ root_view_id: below?.root_view_id ?? id, previous_view_id: below?.id ?? null },
      state: { values: {} },
    };
  }

  const named = ({ blocks }: Json): Json[] =>
    blocks.map((block: Json) => ({ ...block, block_id: block.block_id ?? newId('b') }));

  function put(user: string, at: number, view: Json): Json {
    const stack = stackOf(user);
    const made = make(view, stack[at]!.id, stack[at] as Owner & Json, stack[at - 1]);
    show(user, stack.with(at, made));
    return made;
  }

  function push(user: string, view: Json, owner: Owner): Json {
    const stack = stackOf(user);
    if (stack.length >= MOST_STACKED) throw new RefusedView([], 'push_limit_reached');
    const made = make(view, newId('V'), owner, stack.at(-1));
    show(user, [...stack, made]);
    return made;
  }

  return {
    homes,
    push,
    /** The forms that somebody has open, the topmost last. */
    modals: stackOf,
    /** The next form or Home that the app shows anybody. */
    next: (): Promise<Json> => new Promise((resolve) => waiting.push(resolve)),
    open(user: string, view: Json, owner: Owner): Json {
      const made = make(view, newId('V'), owner);
      show(user, [made]);
      return made;
    },
    publish(user: string, view: Json, owner: Owner, hash?: string): Json {
      const there = homes.get(user);
      if (hash && hash !== there?.hash) throw new RefusedView([], 'hash_conflict');
      const made = make(view, there?.id ?? newId('V'), owner);
      homes.set(user, made);
      told(made);
      return made;
    },
    update(isMeant: (view: Json) => boolean, view: Json, hash?: string): Json {
      for (const [user, stack] of stacks) {
        const at = stack.findIndex(isMeant);
        if (at < 0) continue;
        if (hash && hash !== stack[at]!.hash) throw new RefusedView([], 'hash_conflict');
        return put(user, at, view);
      }
      throw new RefusedView([], 'not_found');
    },
    /** Somebody closes the topmost form, or all. */
    close: (user: string, isAll = false): void =>
      void stacks.set(user, isAll ? [] : stackOf(user).slice(0, -1)),
    /** Does what the app said to a form that was sent. */
    answer(user: string, sent: Json, said: Json): Sent {
      const { response_action: action, errors = {}, view } = said;
      if (action === 'errors') return { errors: checked(errors, sent), view: sent };
      if (action === 'clear') stacks.set(user, []);
      else if (action === 'update') put(user, stackOf(user).length - 1, view);
      else if (action === 'push') push(user, view, sent as Owner & Json);
      else if (action === undefined) stacks.set(user, stackOf(user).slice(0, -1));
      else faults.push(`view: no such response_action: ${action}`);
      const seen = stackOf(user).at(-1);
      return seen ? { view: seen } : {};
    },
  };

  /** Slack shows a fault under a field, and nowhere else. */
  function checked(errors: Record<string, string>, { blocks }: Json): Record<string, string> {
    const fields = blocks.filter(({ type }: Json) => type === 'input');
    for (const [id, words] of Object.entries(errors))
      if (!words || !fields.some(({ block_id }: Json) => block_id === id))
        faults.push(`view: an error at ${id}, which is no field, or without words`);
    return errors;
  }
}

export class RefusedView extends Error {
  readonly code: string;
  readonly reasons: string[];
  constructor(reasons: string[], code = 'invalid_arguments') {
    super(`${code} ${reasons.join(', ')}`);
    this.code = code;
    this.reasons = reasons;
  }
}

const inSlacksWords = ({ at, why }: { at: string; why: string }): string =>
  `[ERROR] ${why} [json-pointer:/view${at}]`;
