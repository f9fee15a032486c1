import { findAddresses } from '../../src/chat/line/find-addresses.ts';

// Only what says so is a link: “world.This” in a message is none.
const WEB = /https?:\/\//iu;

/**
 * The web addresses in what somebody wrote and in what their program made of it, once each, in
 * order. `isForeign` tells which of them are no links into the platform itself.
 */
export function findLinks(texts: string[], isForeign: (url: URL) => boolean): string[] {
  const found = texts
    .filter((text) => WEB.test(text))
    .flatMap((text) => findAddresses(text).map(([address]) => address!))
    .filter((address) => WEB.test(address) && URL.canParse(address))
    .map((address) => new URL(address))
    .filter(isForeign)
    .map(({ href }) => href);
  return [...new Set(found)];
}
