import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Points = Reply<'/api/library/points'>
export type Point = Points['rows'][number]

/** A page of knowledge points. */
export async function points(query: Asked, signal: AbortSignal): Promise<Points> {
  return (await read('/api/library/points', { query, signal })).value
}
