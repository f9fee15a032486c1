import { say } from '../language/say.ts';
import { sayBack } from './say-back.ts';

// what platforms make of a channel that was picked: `<#C024BE91L|news>`, `<#123>`
const PICKED = /^<#\w+(?:\|([^<>]*))?>$/u;

/** A channel that was typed, as people call it: an id says nothing to anybody. */
export function sayChannel(typed: string): string {
  const picked = PICKED.exec(typed.trim());
  if (!picked) return sayBack(typed);
  return picked[1] ? `#${sayBack(picked[1])}` : say('the one that was picked');
}
