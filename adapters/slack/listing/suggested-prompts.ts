import { message } from '../../../src/language/say.ts';

/** What people read who have not written to the app yet. At most 300 characters. */
export const AGENT_DESCRIPTION =
  'Ask in plain words who said what, or what is new. Every sentence in an answer is copied from an article, with a link to the passage.';

/**
 * Questions to begin with, which stand above the first message: at most four. Each has an answer in
 * every newsroom that has read something, so they name no speaker and no topic. Asked in English.
 */
export const SUGGESTED_PROMPTS = [
  message('What is new today?'),
  message('Who said what this week?'),
  message('Who was quoted most?'),
  message('What can you do?'),
].map((title) => ({ title, message: String(title) }));
