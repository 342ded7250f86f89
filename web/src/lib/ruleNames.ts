import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { read } from '@/lib/api'
import { said, type Localized } from '@/lib/text'

/** What rules are called, by code, as the release in force says; a code stays a code where it does not know it. */
export const useRuleNames = defineStore('ruleNames', () => {
  const names = shallowRef<Map<string, Localized>>()
  let asking = false

  async function ask() {
    if (asking) return
    asking = true
    try {
      const { rows } = (await read('/api/library/rules', { query: { query: '' } })).value
      names.value = new Map(rows.map((row) => [row.code, row.name]))
    } catch {
      asking = false
    }
  }

  /** The name of a rule in the language of a reader; what the list calls it where the release in force does not know it. */
  function called(code: string, locale: string, otherwise?: string): string {
    if (!names.value) void ask()
    return said(names.value?.get(code), locale) || otherwise || code
  }

  return { called }
})
