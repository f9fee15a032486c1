import type { Beside } from '../../src/chat/beside.ts';
import type { Message } from '../../src/language/say.ts';

/** What is in a message: its words, and where its links, previews and buttons lead, each once. */
export type Brought = { text: string; addresses: string[] };

/** A line to be answered, and what stands beside its answer; or else what is lacking. */
export type Asked = { line: string; beside?: Beside } | { lacking: string };

/** An entry in the menu of a message. */
export type Menu = {
  /** Stays as it is where the name changes: messages and installed apps hold on to it. */
  id: string;
  /** At most 24 characters, in which all platforms have room for it. */
  name: string;
  about: string;
  /** Where it is asked about no message, but about what somebody brings along. */
  alone: {
    about: string;
    /** What is to be brought. */
    asks: Message;
    /** What is said where that is not in it. */
    lacking: Message;
  };
  ask(message: Brought): Asked;
};
