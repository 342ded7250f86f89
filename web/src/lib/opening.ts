import { useRouter } from 'vue-router'
import type { Asked } from '@/lib/list'
import { leaveTrail } from '@/lib/trail'

/** The page of a list something is opened from. */
export interface OpenedFrom {
  query: Asked
  rows: readonly { id: string }[]
  next: string
}

/** Opens what stands in a list, so that the next and the one before can be gone to from there; a link goes by itself and only leaves the trail. */
export function useOpening(of: 'cases' | 'findings', from: () => OpenedFrom) {
  const router = useRouter()

  function leave() {
    const { query, rows, next } = from()
    leaveTrail({ path: `/api/${of}`, query, ids: rows.map((one) => one.id), next })
  }

  function open(row: { id: string } | undefined) {
    if (!row) return
    leave()
    void router.push(`/${of}/${row.id}`)
  }

  return { open, leave }
}
