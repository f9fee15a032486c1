import type { OperatorCommand } from '../../../src/chat/operator-command.ts';
import { printManifest } from './print-manifest.ts';
import { validate } from './validate.ts';

/** What those who run the desk can do for Slack in a terminal. */
export const operatorCommands: OperatorCommand[] = [
  {
    name: 'manifest',
    about: 'Print the app manifest, from which Slack makes or updates the app',
    options: '[--http] [--installable]',
    run: printManifest,
  },
  {
    name: 'validate',
    about: 'Have Slack itself check messages: those of the invented newsroom, or those of a file',
    options: '[--file replies.json]',
    run: validate,
  },
];
