import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { MoneyUnit } from '@/lib/money'

export type Language = 'zh-CN' | 'en'

const KEY = 'mingjian.settings'

interface Kept {
  language: Language
  unit: MoneyUnit
  narrow: boolean
}

function kept(): Kept {
  const usual: Kept = { language: 'zh-CN', unit: 'yuan', narrow: false }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>) }
  } catch {
    return usual
  }
}

/** What a person likes, kept in the browser. */
export const useSettings = defineStore('settings', () => {
  const first = kept()
  const language = ref(first.language)
  const unit = ref(first.unit)
  const narrow = ref(first.narrow)
  watch([language, unit, narrow], () => {
    localStorage.setItem(KEY, JSON.stringify({ language: language.value, unit: unit.value, narrow: narrow.value }))
  })
  return { language, unit, narrow }
})
