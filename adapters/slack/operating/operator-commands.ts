import type { OperatorCommand } from '../../../src/chat/operator-command.ts';
import { describeApp } from '../listing/describe-app.ts';
import { validate } from './validate.ts';

/** What those who run the desk can do for Slack in a terminal. */
export const operatorCommands: OperatorCommand[] = [
  {
    name: 'manifest',
    about: 'Print the app manifest, from which Slack makes or updates the app',
    async run(_, { commands, publicHost, out }) {
      await out(`${JSON.stringify(describeApp(commands, publicHost), null, 2)}\n`);
      return 0;
    },
  },
  {
    name: 'validate',
    about: 'Have Slack itself check messages: those of the invented newsroom, or those of a file',
    options: '[--file replies.json]',
    run: validate,
  },
];
