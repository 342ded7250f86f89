import { computed } from 'vue'
import { change, read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'
import { useQuery } from '@/lib/query'
import { ownId } from '@/lib/text'

/** Filters and columns of a list under a name. */
export interface View {
  name: string
  asked: Asked
  hidden: string[]
}

type Saved = Reply<'/api/views'>['rows'][number]

/** As the server keeps a view: columns that are hidden stand there with a minus. */
export function writtenView(list: string, view: View) {
  return { list, name: view.name, filters: view.asked, columns: view.hidden.map((column) => `-${column}`) }
}

/** A view of the server as a page uses it. */
export function viewOf(saved: Pick<Saved, 'name' | 'filters' | 'columns'>): View {
  return { name: saved.name, asked: saved.filters, hidden: saved.columns.map((column) => column.replace(/^-/, '')) }
}

/** The views a person keeps of a list, at every desk they sit at. */
export function useViews(list: string) {
  const { value, reload } = useQuery(
    () => list,
    async (on, signal) => (await read('/api/views', { query: { list: on }, signal })).value.rows,
  )
  const saved = computed<readonly Saved[]>(() => value.value ?? [])
  const idOf = (name: string) => saved.value.find((one) => one.name === name)?.id

  async function keep(view: View) {
    await change('put', '/api/views/{id}', writtenView(list, view), { parts: { id: idOf(view.name) ?? ownId().replaceAll('-', '') } })
    await reload()
  }

  async function drop(name: string) {
    const id = idOf(name)
    if (id) await change('delete', '/api/views/{id}', undefined, { parts: { id } })
    await reload()
  }

  return { views: computed(() => saved.value.map(viewOf)), keep, drop }
}
