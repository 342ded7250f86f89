import { read, type Reply } from '@/lib/api'

export type SomeCases = Reply<'/api/cases'>
export type CaseRow = SomeCases['rows'][number]

/** The first of a list of cases. */
export async function someCases(query: Record<string, string>, signal: AbortSignal): Promise<SomeCases> {
  return (await read('/api/cases', { query: { ...query, size: '12' }, signal })).value
}
