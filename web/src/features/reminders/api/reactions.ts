import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Reactions = Reply<'/api/reactions'>
export type Reaction = Reactions['rows'][number]

/** What doctors did about what they were shown, put together. */
export async function reactions(query: Asked, signal: AbortSignal): Promise<Reactions> {
  return (await read('/api/reactions', { query, signal })).value
}
