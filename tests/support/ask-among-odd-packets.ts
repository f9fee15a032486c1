import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk } from '../adapters/discord/newsroom.ts';
import { deskAt } from '../adapters/slack/newsdesk.ts';
import { textOf } from './discord/message.ts';
import { startDiscordPeer } from './discord/peer.ts';
import { ODD_ENVELOPES, ODD_PACKETS } from './odd-packets.ts';
import { openSlackPeer } from './slack/peer.ts';

/**
 * A process of its own, since the libraries throw where nobody can catch it. Sends each odd packet and
 * asks a question after it; prints what was not answered, how much was thrown, and what was logged.
 */
let thrown = 0;
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => thrown++);
const speaker = { name: 'speaker', type: 3, value: 'Ann Lee' };
const SETTLE_MS = 10;

async function askOnDiscord() {
  const peer = await startDiscordPeer();
  const { adapter, logged } = openDesk({ api: peer.api });
  const ends: string[] = [];
  await adapter.start((error) => ends.push(String(error)));
  const unanswered: string[] = [];
  for (const [what, type, data] of ODD_PACKETS) {
    peer.dispatch(type, data);
    await sleep(SETTLE_MS);
    const answer = await peer.slash('say', [speaker]).catch(() => undefined);
    if (!answer || !textOf(answer.message).includes('Ann Lee')) unanswered.push(what);
  }
  await adapter.stop();
  return { sent: ODD_PACKETS.length, unanswered, ends, gateway: peer.gateway, logged };
}

async function askInSlack() {
  const peer = await openSlackPeer();
  const logged: string[] = [];
  const desk = deskAt(peer, { logged });
  const ends: string[] = [];
  await desk.start((error) => ends.push(String(error)));
  const unanswered: string[] = [];
  for (const envelope of ODD_ENVELOPES) {
    peer.sendRaw(envelope);
    await sleep(SETTLE_MS);
    const asked = peer.slash('/onrecord', 'search gas').catch(() => undefined);
    const answer = await Promise.race([asked, sleep(5_000, undefined)]);
    if (answer?.text !== 'Found\ngas') unanswered.push(envelope);
  }
  await desk.stop();
  return { sent: ODD_ENVELOPES.length, unanswered, ends, logged };
}

const discord = { ...(await askOnDiscord()), thrown };
thrown = 0;
const slack = { ...(await askInSlack()), thrown };
console.log(JSON.stringify({ discord, slack }));
process.exit();
