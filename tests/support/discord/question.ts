import type { Message } from './message.ts';
import type { Modal } from './modal.ts';

/** What may be said first to each type of question: 2 command, 3 component, 4 typing, 5 form. */
const FIRST_WORDS: Record<number, number[]> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/**
 * What an interaction led to. `ephemeral` is what Discord fixed when the answer was deferred. With
 * `inPlace` the message is the one that was pressed, changed. A `modal` is an answer of its own; its
 * message is the one that was pressed, or an empty one.
 */
export type Outcome = { ephemeral: boolean; message: Message; inPlace: boolean; modal?: Modal };
export type Question = {
  type: number;
  channel: string;
  pressed?: Message | undefined;
  /** The bot is not in that server: only the asker has installed it. */
  isGuest?: boolean;
};
export type Waiting = Question & {
  sentAt: number;
  /** When it was asked, in milliseconds that no test lets pass. */
  askedAt: number;
  acknowledged: boolean;
  deferred: boolean;
  inPlace: boolean;
  ephemeral: boolean;
  original?: Message;
  followUps: Message[];
  resolve(outcome: unknown): void;
};
/** Whether an answer of this type may be the first; a message must have been pressed to be changed. */
export const fitsQuestion = ({ type, pressed }: Question, answer: number): boolean =>
  FIRST_WORDS[type]?.includes(answer) === true && (!isUpdate(answer) || pressed !== undefined);

/** The pressed message is changed, at once or later. */
export const isUpdate = (answer: number): boolean => answer === 6 || answer === 7;
