import { defineConfig } from 'vitest/config'

/** Each main path through the pages in a real browser, against the service MINGJIAN_URL names. */
export default defineConfig({
  test: { include: ['browser/**/*.test.ts'], fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000, bail: 1 },
})
