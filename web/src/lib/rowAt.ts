import { ref, watch } from 'vue'

/** The row at hand of rows that may change, `first` to begin with; never before the first or behind the last. */
export function useRowAt(rows: () => readonly unknown[], first = 0) {
  const at = ref(first)
  const move = (step: number) => (at.value = Math.max(0, Math.min(rows().length - 1, at.value + step)))
  watch(() => rows().length, () => move(0))
  return { at, move }
}
