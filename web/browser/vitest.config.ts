import { defineConfig } from 'vitest/config'

/** Each main path through the pages in a real browser, against the service MINGJIAN_URL names. */
export default defineConfig({
  test: { include: ['browser/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000, bail: 1 },
})
