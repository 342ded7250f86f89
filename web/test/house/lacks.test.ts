import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { english } from '@/i18n/english'

const EXAMPLES = '../rulepack/src/main/resources/rulepack/examples'

it('why an example cannot be judged has a word for each reason of any rule', () => {
  const texts = readdirSync(EXAMPLES).map((file) => readFileSync(`${EXAMPLES}/${file}`, 'utf8'))
  const reasons = [...new Set(texts.flatMap((text) => [...text.matchAll(/UNDETERMINED:\s?([A-Z_]+)/g)].map((found) => found[1] ?? '')))]
  const words = Object.keys((english as { library: { lacks: Record<string, string> } }).library.lacks)
  expect(reasons.length).toBeGreaterThan(20)
  expect(reasons.filter((reason) => !words.includes(reason))).toEqual([])
})
