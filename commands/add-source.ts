/** What to type where nothing has been read yet. */
export const ADD_SOURCE = 'sources add https://example.org';
