import { syncBuiltinESMExports } from 'node:module';
import perfHooks from 'node:perf_hooks';

/**
 * Loaded before the program (`--import`): it looks every 10 ms how late its event loop is, which at 60 times the
 * speed would be every 0.17 ms and took two thirds of a core. This makes it 10 ms of the wall clock again.
 */
const speed = Number(process.env.SOAK_SPEED ?? 1);
const { monitorEventLoopDelay } = perfHooks;

perfHooks.monitorEventLoopDelay = ({ resolution = 10 } = {}) =>
  monitorEventLoopDelay({ resolution: resolution * speed });
syncBuiltinESMExports();
