import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('a file is taken away by nothing but the link that renews a session', () => {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter((file) => /<a\s[^>]*\sdownload\b|<a\s[^>]*:download=/.test(readFileSync(`src/${file}`, 'utf8')))).toEqual(['ui/FileLink.vue'])
})
