import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

type Told = Reply<'/api/institutions'>
export type Connection = Told['rows'][number] & { id: string }
export type Connections = Omit<Told, 'rows'> & { rows: Connection[] }

/** A page of the registered institutions, with how many of them all were heard of. */
export async function connections(query: Asked, signal: AbortSignal): Promise<Connections> {
  const { value } = await read('/api/institutions', { query, signal })
  return { ...value, rows: value.rows.map((row) => ({ ...row, id: row.institution })) }
}
