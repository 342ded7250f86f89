import type { Asked } from '@/lib/list'
import { useKept } from '@/lib/kept'

/** Filters and columns of a list under a name. */
export interface View {
  name: string
  asked: Asked
  hidden: string[]
}

/** The views with one more, in the place of one of the same name. */
export function withView(views: readonly View[], one: View): View[] {
  return [...views.filter((view) => view.name !== one.name), one]
}

/** The views a person keeps of a list. */
export function useViews(list: string) {
  const views = useKept<View[]>(`views.${list}`, [])
  return {
    views,
    keep: (one: View) => (views.value = withView(views.value, one)),
    drop: (name: string) => (views.value = views.value.filter((view) => view.name !== name)),
  }
}
