import { bytes } from '@/lib/http'

/** Brings a file and leaves it to the browser, under the name the server gives it or else the one that is known. Where it names persons somebody says why. */
export async function download(path: string, name: string, reason = ''): Promise<void> {
  const brought = await bytes(path, { reason })
  const address = URL.createObjectURL(brought.content)
  Object.assign(document.createElement('a'), { href: address, download: brought.name || name }).click()
  URL.revokeObjectURL(address)
}
