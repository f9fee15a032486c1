import { html } from 'hono/html';
import type { Operations } from '../../../../src/run/read-operations.ts';
import { type Html, renderTime } from '../../copied.ts';
import { complaintsSection, modelSection, sourcesSection } from './news-sections.ts';
import {
  correctionsSection,
  deliveriesSection,
  queueSection,
  refusalsSection,
} from './posts-sections.ts';
import { connectionsSection, databaseSection, processSection } from './process-sections.ts';
import { renderSection, type Section } from './section.ts';

/** All of it, with what needs a look named first. */
export function renderOperations(found: Operations, { isSignedIn = false } = {}): Html {
  const sections = sectionsOf(found);
  return html`<h1>Operator</h1>
<p class="lead">${saySummary(sections.filter(({ todo }) => todo))} As of ${renderTime(found.at)}; load the page again for now.</p>
${sections.map(renderSection)}
${isSignedIn && html`<form method="post" action="/sign-out/page"><button type="submit" class="plain">Sign out</button></form>`}`;
}

function sectionsOf(found: Operations): Section[] {
  const { stored, at } = found;
  const ofPosts = stored
    ? [
        queueSection(stored, at),
        deliveriesSection(stored),
        refusalsSection(stored),
        correctionsSection(stored),
      ]
    : [];
  const ofNews = stored ? [sourcesSection(stored, at), complaintsSection(stored, at)] : [];
  return [
    ...ofPosts,
    connectionsSection(found),
    ...ofNews,
    modelSection(found),
    databaseSection(found),
    processSection(found),
  ];
}

const saySummary = (wrong: Section[]): Html | string =>
  wrong.length === 0
    ? 'All is well.'
    : html`${wrong.length === 1 ? 'One part needs' : `${wrong.length} parts need`} a look: ${wrong.map(({ id, title }, at) => html`${at > 0 && ', '}<a href="#${id}">${title}</a>`)}.`;
