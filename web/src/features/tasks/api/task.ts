import { read } from '@/lib/api'
import type { Task } from './tasks'

/** A task as it stands. */
export async function task(id: string, signal: AbortSignal): Promise<Task> {
  return (await read('/api/tasks/{id}', { parts: { id }, signal })).value
}
