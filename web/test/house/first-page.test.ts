import type { Rollup } from 'vite'
import { describe, expect, it } from 'vitest'
import { loaded } from '../../tools/firstPage.ts'

const chunk = (name: string, imports: string[], isEntry = false) => [`${name}.js`, { name, imports, isEntry } as unknown as Rollup.OutputChunk] as const

describe('loaded', () => {
  it('counts what entry and routes share once, and what they fetch later not at all', () => {
    const chunks = new Map([chunk('index', ['vue.js'], true), chunk('vue', []), chunk('DeskPage', ['vue.js', 'table.js']), chunk('table', []), chunk('chart', [])])
    expect(loaded(chunks, ['DeskPage']).map((one) => one.name).sort()).toEqual(['DeskPage', 'index', 'table', 'vue'])
  })
})
