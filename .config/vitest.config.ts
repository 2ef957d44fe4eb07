import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Half of the time tests wait for processes that they started, so no core is left out.
    maxWorkers: '100%',
    testTimeout: 60_000,
    passWithNoTests: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      // Tested as a process, or built: coverage does not see into that.
      exclude: ['src/cli/**', 'src/spectral/**', 'src/index.ts', 'src/documents/assembly/**'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, functions: 95, branches: 90 },
    },
  },
});
