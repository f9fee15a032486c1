import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * Notes the address of every module that this process and its threads load, in the file that
 * LOADED_MODULES names. For `node --import`.
 */
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED_MODULES!, `${url}\n`);
    return next(url, context);
  },
});
