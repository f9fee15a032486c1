import { cutText } from './fit.ts';
import type { Block, Source } from './reply.ts';

/** What a platform shows of a name, and the longest address that it links to, in characters. */
export type NameLimits = { name: number; url: number };

/**
 * Cuts the names that stand around copied words: fitting does not, and a feed may call itself
 * anything. An address that is too long is left out, so that it takes no room.
 */
export function cutNames(block: Block, limits: NameLimits): Block {
  switch (block.kind) {
    case 'report':
    case 'excerpt':
      return { ...block, source: cutSource(block.source, limits) };
    case 'quote':
      return {
        ...block,
        speaker: cutText(block.speaker, limits.name),
        role: block.role && cutText(block.role, limits.name),
        source: cutSource(block.source, limits),
      };
    default:
      return block;
  }
}

const cutSource = (source: Source, { name, url }: NameLimits): Source => ({
  ...source,
  outlet: cutText(source.outlet, name),
  url: source.url && source.url.length > url ? null : source.url,
});
