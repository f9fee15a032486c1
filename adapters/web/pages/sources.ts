import { html } from 'hono/html';
import { readSources, type SourceTold } from '../../../commands/sources/read-sources.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { withoutTurns } from '../../../src/chat/reply/isolate.ts';
import { type Html, renderLink } from '../copied.ts';
import { outletPath } from './outlet-path.ts';
import type { Page } from './send-page.ts';
import { toLook } from './to-look.ts';

/** So many, and so large a part of all, do not fail at once by themselves. */
const MANY = 3;
const MOST = 0.8;
const NO_NETWORK =
  'Nearly all fail at once: the newsroom itself may have no way to the internet at the moment.';

/** What is read here, and how each source is doing. */
export async function sourcesPage(bot: Bot): Promise<Page> {
  const sources = await bot.look(toLook(), readSources);
  const groups = Map.groupBy(sources, ({ group }) => group ?? '');
  return {
    ...{ title: 'Sources', path: '/sources', maxAge: 0 },
    main: html`<h1>Sources</h1>
<p class="lead">${sayHowMany(sources)}</p>
<p class="note">Whoever manages <a href="/">the newsroom</a> adds a source by typing <code>sources add example.org</code> there, with JavaScript on, and takes one away with <code>sources remove</code> and its name.</p>
${[...groups].map(([group, own], at) => renderGroup(group || (groups.size > 1 ? 'Without a group' : 'All sources'), own, at))}`,
  };
}

const renderGroup = (
  name: string,
  sources: SourceTold[],
  at: number,
): Html => html`<section class="card" aria-labelledby="group-${at}"><h2 id="group-${at}" dir="auto">${withoutTurns(name)}</h2>
<ul class="list">
${sources.map(renderSource)}</ul></section>\n`;

/** The name leads to what it reported lately, where anything is known of its outlet. */
const renderSource = ({
  title,
  outlet,
  site,
  state,
  health,
}: SourceTold): Html => html`<li><span class="item"><span class="label" dir="auto">${outlet === null ? withoutTurns(title) : html`<a href="${outletPath(outlet)}">${withoutTurns(title)}</a>`}</span>
<span class="detail" dir="auto">${health}</span></span>
<span class="kind ${state === 'failing' || state === 'ailing' || state === 'gone' ? 'ill' : ''}">${state}</span> ${site && html`<span>${renderLink(new URL(site).hostname, site)}</span>`}</li>\n`;

function sayHowMany(sources: SourceTold[]): string {
  if (sources.length === 0) return 'Nothing is read here yet.';
  const of = (state: SourceTold['state']): string => {
    const many = sources.filter((source) => source.state === state).length;
    return many > 0 ? `, ${many} ${state}` : '';
  };
  const many = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  const fail = sources.filter(({ state }) => state === 'failing').length;
  const hint = fail >= MANY && fail > sources.length * MOST ? ` ${NO_NETWORK}` : '';
  return `${many}${of('failing')}${of('ailing')}${of('gone')}.${hint}`;
}
