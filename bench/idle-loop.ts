import { monitorEventLoopDelay } from 'node:perf_hooks';

// The yardstick of the polling bench: how long the event loop of an idle process waits. It can only
// be waiting for the machine.
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();
process.on('message', () => {
  process.send?.(loop.percentile(99));
  loop.reset();
});
process.on('disconnect', () => process.exit());
