import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

type Line = Reply<'/api/access-log'>[number]
export type Look = Omit<Line, 'id'> & { id: string }

const PAGE = 100

/** A page of who looked at what, and where the next begins. */
export interface Looks {
  rows: Look[]
  next: string
}

/** Who looked at what, decided or signed in, the latest first. */
export async function accessLog(query: Asked, signal: AbortSignal): Promise<Looks> {
  const rows = (await read('/api/access-log', { query: { before: query.after ?? '' }, signal })).value.map((row) => ({ ...row, id: String(row.id) }))
  return { rows, next: rows.length < PAGE ? '' : (rows.at(-1)?.id ?? '') }
}
