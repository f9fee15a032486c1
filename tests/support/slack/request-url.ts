import { setTimeout as sleep } from 'node:timers/promises';
import { type Deliver, type Envelope, Undelivered } from './delivery.ts';
import type { Json } from './json.ts';
import type { LostAcks } from './lost-acks.ts';
import { type Signature, sign } from './sign.ts';

/** Where an app without a socket hears of everything, and what it knows Slack by. */
export type RequestUrl = { requestUrl: string; signingSecret: string };
export type Got = { status: number; body: string; headers: Headers };
type Options = { ackMs: number; lostAcks: LostAcks };

const AGENT = 'Slackbot 1.0 (+https://api.slack.com/robots)';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** An app that Slack reaches by signed requests instead of over a socket. */
export function createRequestUrl(
  { requestUrl, signingSecret }: RequestUrl,
  { ackMs, lostAcks }: Options,
) {
  /**
   * Sends anything to a path of the app’s, as Slack or as somebody who passes for it. A string that is
   * no JSON goes as a form.
   */
  async function post(
    path: string,
    given: Json | string,
    { signature = 'good' as Signature, headers = {} as Record<string, string> } = {},
  ): Promise<Got> {
    const body = typeof given === 'string' ? given : JSON.stringify(given);
    const type = body.startsWith('{') ? JSON_TYPE : FORM_TYPE;
    const response = await fetch(new URL(path, requestUrl), {
      ...{ method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(ackMs) },
      headers: {
        // A connection kept from one attempt to the next could have been closed by the app meanwhile.
        ...{ 'content-type': type, connection: 'close', 'user-agent': AGENT },
        ...{ ...sign(body, signingSecret, signature), ...headers },
      },
    });
    return { status: response.status, body: await response.text(), headers: response.headers };
  }

  const deliver: Deliver = async (type, envelope) => {
    const isLost = lostAcks.isLost(type);
    const got = await post(requestUrl, bodyOf(type, envelope.payload), {
      headers: retryHeaders(envelope),
    }).catch((error: Error) => {
      if (error.name === 'TimeoutError')
        throw new Undelivered(`${type} was not acknowledged in time`, 'http_timeout');
      throw new Undelivered(`${type}: ${error.cause ?? error}`, 'connection_failed');
    });
    if (isLost) {
      await sleep(ackMs);
      throw new Undelivered(`${type} was not acknowledged in time`, 'http_timeout');
    }
    const { status, body, headers } = got;
    if (status < 200 || status > 299) {
      const isFinal = headers.get('x-slack-no-retry') === '1';
      throw new Undelivered(`${type} was answered with ${status}`, 'http_error', isFinal);
    }
    return readAck(body, headers);
  };

  return {
    post,
    deliver,
    /** Proves, as Slack does when the address is entered, that the app is there. */
    async prove(): Promise<void> {
      const challenge = `challenge-${Date.now()}`;
      const { status, body } = await post(requestUrl, {
        ...{ type: 'url_verification', token: 'v', challenge },
      });
      const said = body.startsWith('{') ? JSON.parse(body).challenge : body;
      if (status !== 200 || said !== challenge)
        throw new Error(`The address did not give the challenge back: ${status} ${body}`);
    },
  };
}

function bodyOf(type: Parameters<Deliver>[0], payload: Json): string {
  if (type === 'events_api') return JSON.stringify(payload);
  const fields = type === 'slash_commands' ? asText(payload) : { payload: JSON.stringify(payload) };
  return new URLSearchParams(fields).toString();
}

/** A command is a form of its own; what is not there is left out of it. */
const asText = (payload: Json): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, String(value)]],
    ),
  );

function retryHeaders({ retry_attempt = 0, retry_reason = '' }: Envelope): Record<string, string> {
  if (retry_attempt === 0) return {};
  return { 'x-slack-retry-num': String(retry_attempt), 'x-slack-retry-reason': retry_reason };
}

/** Plain words are the text of an answer. */
function readAck(body: string, headers: Headers): Json | undefined {
  if (body === '') return undefined;
  return headers.get('content-type')?.includes(JSON_TYPE) ? JSON.parse(body) : { text: body };
}
