import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

type Page = Reply<'/api/notices'>
export type Notice = Omit<Page['rows'][number], 'id'> & { id: string }

/** A page of notices, where the next begins, and what the institutions they are about are called. */
export interface Notices {
  rows: Notice[]
  next: string
  names: Record<string, string>
}

/** A page of what somebody was told, latest first. */
export async function notices(query: Asked, signal: AbortSignal): Promise<Notices> {
  const page = (await read('/api/notices', { query, signal })).value
  return { names: page.names, rows: page.rows.map((row) => ({ ...row, id: String(row.id) })), next: page.next == null ? '' : String(page.next) }
}
