import type { Answers } from './answers.ts';
import type { Deliver } from './delivery.ts';
import { entry, type Filled, fillIn } from './fill-in.ts';
import type { Json } from './json.ts';
import { type Place, person } from './place.ts';
import { openResponseUrls } from './response-urls.ts';
import { groupFaults, optionsFaults } from './rules/option-faults.ts';
import type { Triggers } from './triggers.ts';
import type { Sent, Views } from './views.ts';

type Deps = {
  deliver: Deliver;
  answers: Answers;
  address: string;
  triggers: Triggers;
  views: Views;
  faults: string[];
  place: Place;
};
type From = { user?: string };

/** What people do with a form or in their Home. */
export function createForms(deps: Deps) {
  const { deliver, answers, address, triggers, views, faults, place } = deps;
  const { team, reader } = place;
  const tell = (payload: Json, user: string) =>
    deliver('interactive', {
      accepts_response_payload: true,
      payload: { ...payload, ...person(user, place) },
    });

  return {
    /** The next form or Home that the app shows; asked for before what opens it. */
    nextView: views.next,
    /** The forms that somebody has open, the topmost last. */
    modals: (user = reader): Json[] => views.modals(user),
    home: (user = reader): Json | undefined => views.homes.get(user),
    /** Somebody fills in a form and sends it. */
    async submit(view: Json, filled: Filled = {}, { user = reader }: From = {}): Promise<Sent> {
      const sent = { ...view, state: fillIn(view, filled) };
      const { response_urls, ...opened } = openResponseUrls(sent, answers, address);
      const own = { type: 'view_submission', view: sent, response_urls };
      const said = await tell({ ...own, trigger_id: triggers.give(user, team.id) }, user);
      return { ...views.answer(user, view, said || {}), ...opened };
    },
    /** Somebody closes a form; the app is told where the form wants it. */
    async closeView(view: Json, { user = reader, all = false } = {}): Promise<void> {
      const isAll = all || view.clear_on_close === true;
      views.close(user, isAll);
      if (view.notify_on_close) await tell({ type: 'view_closed', view, is_cleared: isAll }, user);
    },
    /** Somebody presses or chooses in a form or in their Home. */
    async pressIn(
      view: Json,
      actionId: string,
      { user = reader, value = undefined as string | string[] | undefined } = {},
    ): Promise<void> {
      const { block, element } = find(view, actionId);
      const done = element.type === 'button' ? element : { ...element, ...entry(element, value) };
      const action = { ...done, block_id: block.block_id, action_ts: '1.0' };
      const container = { type: 'view', view_id: view.id };
      const own = { type: 'block_actions', container, view, actions: [action] };
      await tell({ ...own, trigger_id: triggers.give(user, team.id) }, user);
    },
    /** Somebody types in a select whose options the app gives; gives them. */
    async suggest(
      view: Json,
      actionId: string,
      typed: string,
      { user = reader }: From = {},
    ): Promise<Json[]> {
      const { block, element } = find(view, actionId);
      const least = element.min_query_length ?? 3;
      if (typed.length < least) throw new Error(`Slack asks from ${least} characters on.`);
      const own = { action_id: actionId, block_id: block.block_id, value: typed };
      const container = { type: 'view', view_id: view.id };
      const said = await tell({ type: 'block_suggestion', ...own, container, view }, user);
      return takeOptions(said || {});
    },
  };

  function takeOptions({ options, option_groups: groups }: Json): Json[] {
    const wrong = groups
      ? groupFaults(groups, '')
      : optionsFaults(options, '/options', 100, false, 0);
    faults.push(...wrong.map(({ at, why }) => `options: ${at} ${why}`));
    return groups?.flatMap((group: Json) => group.options) ?? options ?? [];
  }
}

function find({ blocks }: Json, actionId: string): { block: Json; element: Json } {
  for (const block of blocks)
    for (const element of [block.element, block.accessory, ...(block.elements ?? [])])
      if (element?.action_id === actionId) return { block, element };
  throw new Error(`Nothing there is called ${actionId}.`);
}
