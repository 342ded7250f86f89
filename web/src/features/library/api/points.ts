import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

type Page = Reply<'/api/library/points'>
export type Point = Page['rows'][number]

/** A page of knowledge points. */
export async function points(query: Asked, signal: AbortSignal): Promise<Page> {
  return (await read('/api/library/points', { query, signal })).value
}
