import { change, type Body } from '@/lib/api'

type Fields = Body<'/api/panel/{id}/commands', 'post'>['fields']

/** Declares, leaves or gives an opinion. The same id is obeyed once. */
export async function voice(at: { id: string; tag: string }, command: string, fields: Record<string, unknown>, id: string): Promise<void> {
  await change('post', '/api/panel/{id}/commands', { id, command, fields: fields as Fields }, { parts: { id: at.id }, version: at.tag })
}
