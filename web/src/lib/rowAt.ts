import { ref, watch } from 'vue'

/** The row at hand of rows that may change; never before the first or behind the last. */
export function useRowAt(rows: () => readonly unknown[]) {
  const at = ref(0)
  const move = (step: number) => (at.value = Math.max(0, Math.min(rows().length - 1, at.value + step)))
  watch(() => rows().length, () => move(0))
  return { at, move }
}
