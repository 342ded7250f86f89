import { computed, ref, watch } from 'vue'
import { usePlaceInList } from '@/lib/placeInList'
import { useQuery } from '@/lib/query'
import { useRowAt } from '@/lib/rowAt'

/** What a list is asked by. */
export type Asked = Record<string, string>

/** A page of a list of the server. */
export interface ListPage<Row> {
  rows: readonly Row[]
  next: string
}

/**
 * A list read page by page: forward by the mark the server gave, back by the marks that were passed.
 * What is asked for otherwise begins at the first page; who comes back to it finds it as it was.
 */
export function useList<Row, P extends ListPage<Row>>(asked: () => Asked, fetch: (asked: Asked, signal: AbortSignal) => Promise<P>) {
  const words = () => JSON.stringify(asked())
  const { place, keep } = usePlaceInList(words())
  const marks = ref(place.marks)
  const whole = computed<Asked>(() => ({ ...asked(), after: marks.value.at(-1) ?? '' }))
  const query = useQuery(() => whole.value, fetch)
  const rows = computed(() => query.value.value?.rows ?? [])
  const { at, move } = useRowAt(() => rows.value, place.at)
  const isEmpty = computed(() => query.value.value !== undefined && rows.value.length === 0)

  watch(
    words,
    () => {
      marks.value = []
      at.value = 0
    },
    { flush: 'sync' },
  )
  // At once: the entry of the history may be another one in a moment.
  watch([marks, at], () => keep(words(), { marks: marks.value, at: at.value }), { flush: 'sync' })

  function forward() {
    const next = query.value.value?.next
    if (next && !query.loading.value) {
      marks.value = [...marks.value, next]
      at.value = 0
    }
  }

  function back() {
    if (marks.value.length > 0) {
      marks.value = marks.value.slice(0, -1)
      at.value = 0
    }
  }

  const page = computed(() => marks.value.length + 1)
  return { ...query, rows, isEmpty, at, move, page, forward, back }
}

/** A list as a page holds it. */
export type List<Row, P extends ListPage<Row>> = ReturnType<typeof useList<Row, P>>
