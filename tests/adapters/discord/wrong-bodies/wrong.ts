import type { Component } from '../../../support/discord/rules/component.ts';

/** A right body, and what makes it wrong. Each row changes one thing. */
export type Wrong<Body> = [why: string, spoil: (body: Body) => void];
export type Loose = Component & { [key: string]: unknown; components: Loose[]; accessory: Loose };

export const set = (target: object, changes: object): void => void Object.assign(target, changes);

export const text = (content: string) => ({ type: 10, content }) as Loose;
export const button = (custom_id: string) =>
  ({ type: 2, style: 2, label: 'Go', custom_id }) as Loose;
export const option = (value: string) => ({ label: `Outlet ${value}`, value });
export const select = (count: number, more: object = {}) =>
  ({
    ...{ type: 3, custom_id: 'outlet', ...more },
    options: Array.from({ length: count }, (_, at) => option(String(at))),
  }) as never as Loose;
