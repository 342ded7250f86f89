import { read, type Reply } from '@/lib/api'

export type Task = Reply<'/api/tasks/{id}'>

/** The tasks of one's organisation, the latest first. */
export async function tasks(_: unknown, signal: AbortSignal): Promise<Task[]> {
  return [...(await read('/api/tasks', { signal })).value.rows]
}
