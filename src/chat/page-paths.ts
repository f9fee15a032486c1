/** Where the newsroom’s pages stand, below whichever address it is reached at. */
export const speakerPath = (id: string): string => `/speakers/${encodeURIComponent(id)}`;
export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`;
export const articlePath = (id: string): string => `/articles/${encodeURIComponent(id)}`;
export const receiptPath = (id: string): string => `/q/${encodeURIComponent(id)}`;
export const briefingPath = (id: string): string => `/briefings/${encodeURIComponent(id)}`;
export const editionPath = ({ id, briefing }: { id: string; briefing: { id: string } }): string =>
  `${briefingPath(briefing.id)}/${encodeURIComponent(id)}`;
