import { read, type Reply } from '@/lib/api'

export type NearCase = Reply<'/api/cases/{id}/nearest'>['rows'][number]

/** Decided cases nearest to a case, and why they are near. */
export async function nearest(id: string, signal: AbortSignal): Promise<NearCase[]> {
  return (await read('/api/cases/{id}/nearest', { parts: { id }, signal })).value.rows
}
