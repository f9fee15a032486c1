import { defineConfig } from 'vitest/config';

/** Stages that keep no state: their tests share a process, and the model is read once, not per file. */
const PURE = ['tests/{text,quotes,speakers,summary,chat}/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one core is left idle, and many tests wait for time limits.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
