import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Reminders = Reply<'/api/reminders'>
export type Reminder = Reminders['rows'][number]

/** A page of what doctors were reminded of, the latest first. */
export async function reminders(query: Asked, signal: AbortSignal): Promise<Reminders> {
  return (await read('/api/reminders', { query, signal })).value
}
