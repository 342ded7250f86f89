import { defineStore } from 'pinia'
import { reactive } from 'vue'

/** What items are called, by their national code, as far as pages were told; a code stays a code otherwise. */
export const useItemNames = defineStore('itemNames', () => {
  const names = reactive(new Map<string, string>())

  function learn(code: string, name: string | undefined) {
    if (code && name && names.get(code) !== name) names.set(code, name)
  }

  const called = (code: string) => names.get(code) ?? code
  return { learn, called }
})
