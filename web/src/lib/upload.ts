import { change, read, type Reply } from '@/lib/api'
import { Failure } from '@/lib/failure'
import { send } from '@/lib/http'

/** A file on its way to the server, part by part. */
export type Upload = Reply<'/api/uploads', 'post'>

/** What tells a file from another in this browser. */
export const markOf = (file: Pick<File, 'name' | 'size' | 'lastModified'>) => `mingjian.upload.${file.name}/${file.size}/${file.lastModified}`

/** The parts that are not there yet. */
export function missingOf(upload: Pick<Upload, 'parts' | 'present'>): number[] {
  const there = new Set(upload.present)
  return Array.from({ length: upload.parts }, (_, part) => part).filter((part) => !there.has(part))
}

/** The upload of a file that was begun before, if the server still has it. */
async function begunBefore(file: File): Promise<Upload | undefined> {
  const id = localStorage.getItem(markOf(file))
  if (!id) return undefined
  try {
    const upload = (await read('/api/uploads/{id}', { parts: { id } })).value
    return upload.hash ? undefined : upload
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.status === 404) return undefined
    throw thrown
  }
}

async function begin(file: File): Promise<Upload> {
  const upload = (await change('post', '/api/uploads', { name: file.name, bytes: file.size })).value
  localStorage.setItem(markOf(file), upload.id)
  return upload
}

/** Brings a file and says how far it is, 0 to 1. One that was cut short goes on where it stopped. */
export async function bring(file: File, at: { progress: (share: number) => void; signal?: AbortSignal }): Promise<Upload> {
  const upload = (await begunBefore(file)) ?? (await begin(file))
  const missing = missingOf(upload)
  const sending = at.signal ? { signal: at.signal } : {}
  let there = upload.parts - missing.length
  at.progress(there / Math.max(1, upload.parts))
  for (const part of missing) {
    const from = part * upload.partBytes
    await send('PUT', `/api/uploads/${upload.id}/${part}`, { ...sending, body: file.slice(from, from + upload.partBytes) })
    at.progress(++there / upload.parts)
  }
  const whole = (await send<Upload>('POST', `/api/uploads/${upload.id}/end`, sending)).value
  localStorage.removeItem(markOf(file))
  return whole
}
