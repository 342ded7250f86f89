import { useAsked } from '@/lib/asked'
import { useKept } from '@/lib/kept'
import { useList, type Asked, type ListPage } from '@/lib/list'
import { useListKeys } from '@/lib/listKeys'
import { useOpening } from '@/lib/opening'
import { useQuery } from '@/lib/query'
import { useViews, type View } from '@/lib/views'

/** What tells one list to work through from another. */
interface WorkListOf<P, S> {
  name: 'cases' | 'findings'
  filters: readonly string[]
  /** Columns that are not shown until somebody asks for them. */
  hidden: string[]
  fetch: (asked: Asked, signal: AbortSignal) => Promise<P>
  sums: (asked: Asked, signal: AbortSignal) => Promise<S>
}

/** A list people work through: its filters stand in the address, its columns and views are one's own, what is opened leaves a trail. */
export function useWorkList<Row extends { id: string }, P extends ListPage<Row>, S>(of: WorkListOf<P, S>) {
  const { asked, ask, change } = useAsked(of.filters)
  const list = useList<Row, P>(() => asked.value, of.fetch)
  const sums = useQuery(() => ({ ...asked.value, sort: '' }), of.sums)
  const hidden = useKept<string[]>(`columns.${of.name}`, of.hidden)
  const { views, keep, drop } = useViews(of.name)
  const { open, leave } = useOpening(of.name, () => ({ query: asked.value, rows: list.rows.value, next: list.value.value?.next ?? '' }))

  function use(view: View) {
    hidden.value = view.hidden
    ask(view.asked)
  }

  useListKeys(list, { open: () => open(list.rows.value[list.at.value]), search: '.filters .code input' })
  return { asked, ask, change, list, sums, hidden, views, use, keep: (name: string) => keep({ name, asked: asked.value, hidden: hidden.value }), drop, open, leave }
}
