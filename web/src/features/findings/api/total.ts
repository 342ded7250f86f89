import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Total = Reply<'/api/findings/total'>

/** What the list comes to. */
export async function total(query: Asked, signal: AbortSignal): Promise<Total> {
  return (await read('/api/findings/total', { query, signal })).value
}
