import { change, type Reply } from '@/lib/api'
import { send } from '@/lib/http'

type Upload = Reply<'/api/uploads', 'post'>

/** Brings a file part by part and says how far it is, 0 to 1; gives what the server made of it. */
export async function upload(file: File, progress: (share: number) => void): Promise<Upload> {
  const begun = (await change('post', '/api/uploads', { name: file.name, bytes: file.size })).value
  const missing = Array.from({ length: begun.parts }, (_, part) => part).filter((part) => !begun.present.includes(part))
  for (const part of missing) {
    const from = part * begun.partBytes
    await send('PUT', `/api/uploads/${begun.id}/${part}`, { body: file.slice(from, from + begun.partBytes) })
    progress((part + 1) / begun.parts)
  }
  return (await send<Upload>('POST', `/api/uploads/${begun.id}/end`)).value
}
