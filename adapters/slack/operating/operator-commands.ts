import type { OperatorCommand } from '../../../src/chat/operator-command.ts';

/** What those who run the desk can do for Slack in a terminal. */
export const operatorCommands: OperatorCommand[] = [
  {
    name: 'manifest',
    about: 'Print the app manifest, from which Slack makes or updates the app',
    options: '[--http] [--installable]',
    run: async (...asked) => (await import('./print-manifest.ts')).printManifest(...asked),
  },
  {
    name: 'validate',
    about: 'Have Slack itself check messages: those of the invented newsroom, or those of a file',
    options: '[--file replies.json]',
    run: async (...asked) => (await import('./validate.ts')).validate(...asked),
  },
];
