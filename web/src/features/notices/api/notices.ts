import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

type Page = Reply<'/api/notices'>
export type Notice = Omit<Page['rows'][number], 'id'> & { id: string }

/** A page of what somebody was told, latest first. */
export async function notices(query: Asked, signal: AbortSignal): Promise<{ rows: Notice[]; next: string }> {
  const page = (await read('/api/notices', { query, signal })).value
  return { rows: page.rows.map((row) => ({ ...row, id: String(row.id) })), next: page.next == null ? '' : String(page.next) }
}
