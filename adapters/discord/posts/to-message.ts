import { type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';
import { renderOnce } from '../../../src/chat/render-once.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Role } from '../../../src/model.ts';
import { shortHash } from '../../../src/short-hash.ts';
import { renderReply } from '../render.ts';

const render = renderOnce(renderReply);

export type Manner = { ping?: Role | undefined; silent?: boolean | undefined };

/** A post as Discord takes it, with its mark. It pings the one role that was chosen, or nobody. */
export function toMessage(reply: Reply, key: string, { ping, silent }: Manner = {}) {
  const container = render(reply);
  return {
    components: [{ ...(ping ? withPing(container, ping) : container), id: markOf(key) }],
    flags: MessageFlags.IsComponentsV2 | (silent ? MessageFlags.SuppressNotifications : 0),
    allowed_mentions: ping ? { roles: [ping.id] } : { parse: [] },
  };
}

/** In small print at the top. It adds no component: there may be as many as Discord takes. */
function withPing(container: APIContainerComponent, { id }: Role): APIContainerComponent {
  let isDone = false;
  const pinging = <Text extends { type: ComponentType.TextDisplay; content: string }>(
    text: Text,
  ) => {
    if (isDone) return text;
    isDone = true;
    return { ...text, content: `-# <@&${id}>\n${text.content}` };
  };
  const components = container.components.map((component) => {
    if (component.type === ComponentType.TextDisplay) return pinging(component);
    if (component.type !== ComponentType.Section) return component;
    return { ...component, components: component.components.map(pinging) };
  });
  return { ...container, components };
}

/**
 * The key as a component's id, which comes back with the message. It lies far above the ids that
 * Discord gives itself.
 */
export const markOf = (key: string): number =>
  (Number.parseInt(shortHash(key, 8, 'hex'), 16) >>> 2) + 2 ** 30;
