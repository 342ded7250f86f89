import { change, type Body, type Reply } from '@/lib/api'

export type Command = Body<'/api/cases/{id}/commands', 'post'>
export type After = Reply<'/api/cases/{id}/commands', 'post'>

/** Does something to a case as it was seen. The same command is obeyed once. */
export async function obey(id: string, tag: string, command: Command): Promise<After> {
  return (await change('post', '/api/cases/{id}/commands', command, { parts: { id }, version: tag })).value
}
