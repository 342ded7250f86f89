import { bytes } from '@/lib/http'

/** Brings a file that names persons, because somebody says why, and leaves it to the browser under its name. */
export async function download(path: string, name: string, reason: string): Promise<void> {
  const address = URL.createObjectURL(await bytes(path, { reason }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
