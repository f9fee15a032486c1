import { button, type Loose, select, text } from './wrong.ts';

export type Message = { [key: string]: unknown; flags: number; components: Loose[] };

/** With a text, a section, buttons and a select. */
export const message = (): Message => ({
  flags: 1 << 15,
  components: [
    {
      type: 17,
      components: [
        text('### Who said what'),
        { type: 9, components: [text('Ann Lee')], accessory: button('0:quotes ann') },
        { type: 1, components: [button('1:next'), button('2:all of it')] },
        { type: 1, components: [select(3)] },
      ],
    } as Loose,
  ],
  allowed_mentions: { parse: [] },
  nonce: 'edition-1',
  enforce_nonce: true,
});
export const box = ({ components }: Message): Loose => components[0]!;
export const title = (body: Message): Loose => box(body).components[0]!;
export const section = (body: Message): Loose => box(body).components[1]!;
export const buttons = (body: Message): Loose => box(body).components[2]!;
export const choice = (body: Message): Loose => box(body).components[3]!.components[0]!;
export const add = (body: Message, ...more: Loose[]) => void box(body).components.push(...more);
export const replaceFirst = (body: Message, other: Loose) =>
  void buttons(body).components.splice(0, 1, other);
