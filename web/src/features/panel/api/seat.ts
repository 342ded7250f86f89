import { change, read } from '@/lib/api'

/** The panel of a case as it stands: who was seated, read from its file. */
export async function seated(id: string): Promise<{ tag: string; members: string[] }> {
  const answer = await read('/api/cases/{id}', { parts: { id } })
  const members = answer.value.timeline
    .filter((happened) => happened.event === 'panel-seated' || happened.event === 'seat-left')
    .reduce<string[]>((sitting, happened) => {
      const fields = happened.fields as { members?: string[]; member?: string }
      return fields.members ? [...sitting, ...fields.members] : sitting.filter((one) => one !== fields.member)
    }, [])
  return { tag: answer.version, members }
}

/** Seats members on the panel of a case. */
export async function seat(id: string, tag: string, members: string[], command: string): Promise<void> {
  const fields = { members } as unknown as Record<string, Record<string, never>>
  await change('post', '/api/cases/{id}/commands', { id: command, command: 'seat-panel', fields }, { parts: { id }, version: tag })
}
