import { failureOf } from './failure'

/** Brings a file that names persons, because somebody says why, and leaves it to the browser under its name. */
export async function download(path: string, name: string, reason: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin', headers: { 'X-Reason': encodeURIComponent(reason) } })
  if (!response.ok) throw await failureOf(response)
  const address = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
