import { type Answer, badForm, EMPTY_MESSAGE, refused, UNKNOWN_MESSAGE } from './answers.ts';
import type { Clock } from './clock.ts';
import {
  EPHEMERAL,
  editMessage,
  isEmpty,
  type Message,
  type MessageBody,
  toMessage,
} from './message.ts';
import { refuseEdit } from './messages.ts';
import type { Modal } from './modal.ts';
import { fitsQuestion, isUpdate, type Question, type Waiting } from './question.ts';

const FIRST_WORD_MS = 3_000;
const LAST_WORD_MS = 15 * 60_000;
/** So long a test waits for an answer, unless it says otherwise. */
const PATIENCE_MS = 5_000;
/** Further messages of an app that only the asker has installed. */
const MOST_FOLLOW_UPS = 5;
const UNKNOWN_WEBHOOK = refused(404, 10015, 'Unknown Webhook');
type Callback = {
  type: number;
  data?: MessageBody & { choices?: unknown } & Partial<Modal>;
};
export type Interactions = ReturnType<typeof createInteractions>;

/** The questions that wait for an answer, and every way to answer them. */
export function createInteractions(clock: Clock, faults: string[], shown: Message[]) {
  const waiting = new Map<string, Waiting>();
  /** Each state of the answers that only their askers see, and of messages changed in place. */
  const edits: Message[] = [];
  /** The answers themselves that only their askers see. */
  const hidden: Message[] = [];
  /** How long each question waited for its first word, in milliseconds. */
  const waits: number[] = [];
  let patienceMs = PATIENCE_MS;
  let tokens = 0;

  function open<T>(question: Question): { token: string; answer: Promise<T> } {
    const token = `token-${++tokens}`;
    const answer = new Promise<T>((resolve, reject) => {
      waiting.set(token, {
        ...{
          ...question,
          sentAt: clock.now(),
          askedAt: performance.now(),
          acknowledged: false,
          deferred: false,
        },
        ...{ inPlace: false, ephemeral: false, followUps: [], resolve: resolve as never },
      });
      setTimeout(() => reject(new Error(`No answer came. ${faults}`)), patienceMs).unref();
    });
    return { token, answer };
  }

  function takeCallback(token: string, { type, data = {} }: Callback): Answer {
    const asked = waiting.get(token);
    if (!asked || clock.now() - asked.sentAt > FIRST_WORD_MS)
      return refused(404, 10062, 'Unknown interaction');
    if (asked.acknowledged)
      return refused(400, 40060, 'Interaction has already been acknowledged.');
    if (!fitsQuestion(asked, type)) {
      faults.push(`answer ${type} does not fit a question of type ${asked.type}`);
      return badForm('type', 'This answer does not fit the question');
    }
    const why = refuseFirst(asked, type, data);
    if (why) return why;
    asked.acknowledged = true;
    waits.push(performance.now() - asked.askedAt);
    asked.inPlace = isUpdate(type);
    asked.deferred = type === 5;
    asked.ephemeral = ((data.flags ?? 0) & EPHEMERAL) !== 0;
    if (isUpdate(type) && asked.pressed) asked.original = asked.pressed;
    if (type === 4 || type === 7) answerWith(asked, data);
    if (type === 8) asked.resolve(data.choices);
    if (type === 9) {
      const message = asked.pressed ?? toMessage(clock, asked.channel, {});
      const modal = { ...data, message: asked.pressed };
      asked.resolve({ ephemeral: false, inPlace: false, message, modal });
    }
    return [204];
  }

  /** What is refused leaves the question open. */
  function refuseFirst(asked: Waiting, type: number, data: MessageBody): Answer | undefined {
    if (type === 4 && isEmpty(data)) return EMPTY_MESSAGE;
    return type === 7 && asked.pressed ? refuseEdit(asked.pressed, data) : undefined;
  }

  function answerWith(asked: Waiting, body: MessageBody): Answer {
    const { original } = asked;
    const why = original && refuseEdit(original, body);
    if (why) return why;
    const message = original ?? toMessage(clock, asked.channel, body);
    if (original) editMessage(clock, original, body);
    else keep(message, asked.ephemeral);
    asked.original = message;
    asked.deferred = false;
    edits.push(structuredClone(message));
    const { ephemeral, inPlace } = asked;
    asked.resolve({ ephemeral: inPlace ? hidden.includes(message) : ephemeral, inPlace, message });
    return [200, message];
  }

  const keep = (message: Message, isHidden: boolean): void =>
    void (isHidden ? hidden : shown).push(message);

  function whenOpen(token: string, act: (asked: Waiting) => Answer): Answer {
    const asked = waiting.get(token);
    if (!asked?.acknowledged) return UNKNOWN_WEBHOOK;
    if (clock.now() - asked.sentAt > LAST_WORD_MS)
      return refused(401, 50027, 'Invalid Webhook Token');
    return act(asked);
  }

  /** The first one of a deferred answer would become that answer, and as hidden as it. */
  function takeFollowUp(asked: Waiting, body: MessageBody): Answer {
    if (isEmpty(body)) return EMPTY_MESSAGE;
    if (asked.deferred) return answerWith(asked, body);
    if (asked.isGuest && asked.followUps.length >= MOST_FOLLOW_UPS)
      return refused(400, 40094, 'This interaction has reached its maximum of follow-up messages');
    const message = toMessage(clock, asked.channel, body);
    const isHidden = ((body.flags ?? 0) & EPHEMERAL) !== 0;
    keep(message, isHidden);
    asked.followUps.push(message);
    if (isHidden) edits.push(structuredClone(message));
    return [200, message];
  }

  const messageOf = (asked: Waiting, id: string): Message | undefined =>
    [...(asked.original ? [asked.original] : []), ...asked.followUps].find((one) =>
      id === '@original' ? one === asked.original : one.id === id,
    );

  return {
    ...{ edits, hidden, waits, open, takeCallback },
    bePatient(ms: number): void {
      patienceMs = ms;
    },
    followUp: (token: string, body: MessageBody) =>
      whenOpen(token, (asked) => takeFollowUp(asked, body)),
    edit: (token: string, id: string, body: MessageBody) =>
      whenOpen(token, (asked) => {
        const message = messageOf(asked, id);
        if (id === '@original' && (message || asked.deferred)) return answerWith(asked, body);
        if (!message) return UNKNOWN_MESSAGE;
        const why = refuseEdit(message, body);
        if (why) return why;
        editMessage(clock, message, body);
        edits.push(structuredClone(message));
        return [200, message];
      }),
    read: (token: string, id: string) =>
      whenOpen(token, (asked) => {
        const message = messageOf(asked, id);
        return message ? [200, message] : UNKNOWN_MESSAGE;
      }),
    remove: (token: string, id: string) =>
      whenOpen(token, (asked) => {
        const message = messageOf(asked, id);
        if (!message) return UNKNOWN_MESSAGE;
        for (const kept of [shown, hidden, asked.followUps])
          if (kept.includes(message)) kept.splice(kept.indexOf(message), 1);
        if (asked.original === message) delete asked.original;
        return [204];
      }),
  };
}
