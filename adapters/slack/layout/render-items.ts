import type { types } from '@slack/bolt';
import type { Item } from '../../../src/chat/reply/reply.ts';
import { type numberedButtons, rowsOf } from './buttons.ts';
import { linked, richText, section, words } from './rich-text.ts';

type Buttons = ReturnType<typeof numberedButtons>;

/** Buttons stand below the list, or below their item where one has several. */
export function renderItems(items: Item[], buttons: Buttons): types.KnownBlock[] {
  if (items.every(({ actions }) => actions.length < 2))
    return [...listBlocks(items), ...rowsOf(items.flatMap(buttons.ofItem))];
  return items.flatMap((item) => [
    ...listBlocks([item]),
    ...rowsOf(item.actions.flatMap((action) => buttons.of(action, item.label))),
  ]);
}

function listBlocks(items: Item[]): types.KnownBlock[] {
  const elements = items.map(({ label, detail, url }) =>
    section([...linked(label, url), ...words(detail ? `: ${detail}` : '')]),
  );
  return richText({
    type: 'rich_text_list',
    style: 'bullet',
    elements: elements.filter((item) => item.elements.length > 0),
  });
}
