import type { webApi } from '@slack/bolt';

export type Team = { id: string; name: string };

/** An organisation may have more. */
const MOST_A_PAGE = 200;

/** The teams that a token reaches, by their names, which needs no permission. */
export async function listTeams(web: webApi.WebClient): Promise<Team[]> {
  const all: Team[] = [];
  for (let cursor = ''; ; ) {
    const page = await web.auth.teams.list({ limit: MOST_A_PAGE, ...(cursor && { cursor }) });
    for (const { id, name = '' } of page.teams ?? []) if (id) all.push({ id, name });
    cursor = page.response_metadata?.next_cursor ?? '';
    if (!cursor) return all;
  }
}
