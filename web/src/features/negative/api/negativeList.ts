import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type NegativeList = Reply<'/api/negative-list'>
export type RuleRow = NegativeList['rules'][number]
export type ItemRow = NegativeList['rows'][number]

/** What an institution is found for most, against its peers. */
export async function negativeList(query: Asked, signal: AbortSignal): Promise<NegativeList> {
  return (await read('/api/negative-list', { query, signal })).value
}
