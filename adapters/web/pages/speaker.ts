import { html } from 'hono/html';
import {
  findMeant,
  readSpeaker,
  type SpeakerTold,
} from '../../../commands/speakers/read-speaker.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Context } from '../../../src/chat/command.ts';
import { speakerPath } from '../../../src/chat/page-paths.ts';
import { withoutTurns } from '../../../src/chat/reply/isolate.ts';
import type { Html } from '../copied.ts';
import { renderBlocks } from './render-answer.ts';
import { type Page, refusal } from './send-page.ts';
import { type Counted, renderFinder, renderSpeakers } from './speakers.ts';
import { toLook } from './to-look.ts';

/** Where it leads, or the page itself. */
export type Found = { moved: string } | { page: Page };

/** A speaker’s page by their id; a name leads there, or to those who may be meant. */
export async function speakerPage(
  typed: string,
  after: string | undefined,
  bot: Bot,
): Promise<Found> {
  return bot.look(toLook(), async (context) => {
    const meant = await findMeant(typed, context);
    if ('several' in meant) return { page: listOf(typed, meant.several, 300) };
    if ('near' in meant) return { page: listOf(typed, meant.near, 404) };
    const { id } = meant.one.speaker;
    return id === typed
      ? { page: await pageOf(meant.one, after, bot, context) }
      : { moved: speakerPath(id) };
  });
}

async function pageOf(
  one: Counted,
  after: string | undefined,
  bot: Bot,
  context: Context,
): Promise<Page> {
  const { id, name } = one.speaker;
  const told = await readSpeaker(one, after, context);
  if (!told)
    return refusal({
      ...{ status: 404, title: 'No such page', path: '/speakers' },
      words: `There are no statements of ${name} behind that one, or it is gone. Begin with the newest.`,
    });
  return {
    title: after === undefined ? name : `${name}, earlier statements`,
    path: pathOf(id, after),
    feed: `/feeds${speakerPath(id)}`,
    main: renderTold(told, bot),
  };
}

function renderTold({ one: { speaker }, profile, statements, next }: SpeakerTold, bot: Bot): Html {
  const [role] = speaker.roles;
  return html`<h1 dir="auto">${withoutTurns(speaker.name)}</h1>
${role && html`<p class="lead" dir="auto">${withoutTurns(role)}</p>\n`}${
  profile &&
  html`<section class="card" aria-labelledby="who"><h2 id="who">At a glance</h2>
${renderBlocks(profile.blocks.slice(0, firstHeading(profile.blocks)), bot.commands)}</section>\n`
}<section class="card" aria-labelledby="said"><h2 id="said">${profile ? 'Latest statements' : 'Earlier statements'}</h2>
${renderBlocks(statements, bot.commands)}</section>
<p class="ways">${!profile && html`<a href="${pathOf(speaker.id)}">← The newest</a> `}${next !== undefined && html`<a rel="next" href="${pathOf(speaker.id, next)}">Earlier statements →</a>`}</p>
${
  profile &&
  html`<section class="card" aria-labelledby="more"><h2 id="more">In the reports</h2>
${renderBlocks(profile.blocks.slice(firstHeading(profile.blocks)), bot.commands)}</section>`
}`;
}

/** Where what is told at a glance ends. */
function firstHeading(blocks: { kind: string }[]): number {
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  return at < 0 ? blocks.length : at;
}

function listOf(typed: string, speakers: Counted[], status: 300 | 404): Page {
  const title = status === 300 ? `Who is meant by “${typed}”?` : `Nobody called “${typed}”`;
  return {
    ...{ title, path: '/speakers', status },
    main: html`<h1 dir="auto">${title}</h1>
${renderFinder(typed)}
${
  speakers.length > 0
    ? html`<section class="card" aria-labelledby="meant"><h2 id="meant">${status === 300 ? 'One of these' : 'Nearly called so'}</h2>
${renderSpeakers(speakers)}</section>`
    : html`<p class="text">Nobody of this name or role has been quoted here. <a href="/speakers">All speakers</a></p>`
}`,
  };
}

const pathOf = (id: string, after?: string): string =>
  after === undefined ? speakerPath(id) : `${speakerPath(id)}?${new URLSearchParams({ after })}`;
