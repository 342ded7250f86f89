import { benchOf, type Member } from '../model/bench'
import { change, read } from '@/lib/api'

/** A panel as it stands, who its people are, and the version it was read at. */
export interface Panel {
  tag: string
  bench: Member[]
  persons: Record<string, string>
}

/** The panel of a case, read from its file. */
export async function seated(id: string): Promise<Panel> {
  const { value, version } = await read('/api/cases/{id}', { parts: { id } })
  return { tag: version, bench: benchOf(value.timeline), persons: value.persons ?? {} }
}

/** Seats members on the panel of a case. */
export async function seat(id: string, tag: string, members: string[], command: string): Promise<void> {
  const fields = { members } as unknown as Record<string, Record<string, never>>
  await change('post', '/api/cases/{id}/commands', { id: command, command: 'seat-panel', fields }, { parts: { id }, version: tag })
}
