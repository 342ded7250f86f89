import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Figures = Reply<'/api/figures'>
export type Month = Figures['months'][number]
export type Measure = Figures['audited']

/** The figures of a period, month by month. */
export async function figures(query: Asked, signal: AbortSignal): Promise<Figures> {
  return (await read('/api/figures', { query, signal })).value
}
