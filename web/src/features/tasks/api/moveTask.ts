import { change } from '@/lib/api'
import type { Task } from './tasks'

/** What can be done to a task. */
export type Move = 'cancel' | 'resume' | 'import'

/** Stops a task, goes on with it, or brings its findings to the desk. */
export async function moveTask(id: string, move: Move): Promise<Task> {
  return (await change('post', `/api/tasks/{id}/${move}`, undefined, { parts: { id } })).value
}
