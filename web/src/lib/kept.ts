import { ref, watch, type Ref } from 'vue'

/** Something a person chose, kept in this browser. */
export function useKept<T>(name: string, usual: T): Ref<T> {
  const key = `mingjian.${name}`
  let first = usual
  try {
    first = (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? usual
  } catch {
    localStorage.removeItem(key)
  }
  const kept = ref(first) as Ref<T>
  watch(kept, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true })
  return kept
}
