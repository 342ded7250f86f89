import { change, read, type Reply } from '@/lib/api'
import { bring } from '@/lib/upload'

export type Copies = Reply<'/api/cases/{id}/copies'>
export type Copy = Copies['rows'][number]

/** The material of a case, and which of it experts can read a copy of. */
export async function copies(id: string, signal: AbortSignal): Promise<Copies> {
  return (await read('/api/cases/{id}/copies', { parts: { id }, signal })).value
}

/** Brings a copy with the names blacked out; one that was there gives way. */
export async function putCopy(id: string, material: string, file: File): Promise<Copies> {
  const upload = (await bring(file, { progress: () => undefined })).hash
  return (await change('put', '/api/cases/{id}/copies/{material}', { upload }, { parts: { id, material } })).value
}

/** Takes a copy back from the experts. */
export async function removeCopy(id: string, material: string): Promise<Copies> {
  return (await change('delete', '/api/cases/{id}/copies/{material}', undefined, { parts: { id, material } })).value
}

/** Where a copy is, for who brought it and for an expert of the case. */
export const copyAt = (id: string, material: string) => `/api/cases/${encodeURIComponent(id)}/copies/${encodeURIComponent(material)}`
export const blindCopyAt = (id: string, hash: string) => `/api/panel/${encodeURIComponent(id)}/copies/${encodeURIComponent(hash)}`
