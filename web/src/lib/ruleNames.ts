import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { read } from '@/lib/api'
import { said, type Localized } from '@/lib/text'

/** What rules are called and how they say what they found, by code, as the release in force says; a code stays a code where it does not know it. */
export const useRuleNames = defineStore('ruleNames', () => {
  const rules = shallowRef<Map<string, { name: Localized; message: Localized }>>()
  let asking = false

  async function ask() {
    if (asking) return
    asking = true
    try {
      const { rows } = (await read('/api/library/rules', { query: { query: '' } })).value
      rules.value = new Map(rows.map((row) => [row.code, row]))
    } catch {
      asking = false
    }
  }

  function find(code: string) {
    if (!rules.value) void ask()
    return rules.value?.get(code)
  }

  /** The name of a rule in the language of a reader; what the list calls it where the release in force does not know it. */
  function called(code: string, locale: string, otherwise?: string): string {
    return said(find(code)?.name, locale) || otherwise || code
  }

  /** What findings of a rule are told in; nothing where the release in force does not know it. */
  const wording = (code: string): Localized | undefined => find(code)?.message

  return { called, wording }
})
