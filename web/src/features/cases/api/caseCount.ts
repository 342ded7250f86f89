import { read } from '@/lib/api'
import type { Asked } from '@/lib/list'

/** How many cases a list has, as people read it. */
export async function caseCount(query: Asked, signal: AbortSignal): Promise<string> {
  return (await read('/api/cases/count', { query, signal })).value.count
}
