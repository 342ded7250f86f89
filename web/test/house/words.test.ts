import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english } from '@/i18n/english'
import { i18n } from '@/i18n/i18n'

type Words = { [name: string]: string | Words }

function names(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([name, one]) => (typeof one === 'string' ? [before + name] : names(one, `${before}${name}.`)))
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

const chinese = i18n.global.getLocaleMessage('zh-CN') as Words
const known = new Set(names(chinese))
const sources = files('src').filter((file) => /\.(vue|ts)$/.test(file) && !/src\/(gen|i18n)\//.test(file))
const NAMED = /(?:\bt|\$t|title:|does:|return|text:|empty:)\s*\(?\s*'([a-z][A-Za-z]*\.[A-Za-z0-9.-]+)'/g

describe('words', () => {
  it('are the same in both languages', () => expect(names(english).sort()).toEqual([...known].sort()))
  it('exist for every name a page uses', () => {
    const unknown = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(NAMED)].map((found) => found[1] ?? '').filter((name) => !known.has(name)).map((name) => `${file}: ${name}`),
    )
    expect(unknown).toEqual([])
  })
  it('stand nowhere but in i18n', () => {
    const chineseIn = (text: string) => text.split('\n').filter((line) => /[\u4e00-\u9fff]/.test(line) && !/^\s*(\/?\*|\/\/|<!--)|中文/.test(line))
    expect(sources.filter((file) => chineseIn(readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\//gs, '')).length > 0)).toEqual([])
  })
})
