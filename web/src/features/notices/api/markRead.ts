import { change } from '@/lib/api'

/** Notes that somebody has read a notice; gives how many are left. */
export async function markRead(id: string): Promise<string> {
  return (await change('post', '/api/notices/{id}/read', undefined, { parts: { id } })).value.count
}
