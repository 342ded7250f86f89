import { afterEach, expect, it, vi } from 'vitest'
import { download } from '@/lib/download'
import { whenSignedOut } from '@/lib/http'

afterEach(() => {
  vi.unstubAllGlobals()
  whenSignedOut(async () => false)
})

it('says why it wants persons, and tells why it does not get them', async () => {
  const sent = vi.fn(async () => new Response(JSON.stringify({ code: 'MJ-4330', detail: '须说明用途' }), { status: 403 }))
  vi.stubGlobal('fetch', sent)
  await expect(download('/api/x', 'x.xlsx', '复核 1')).rejects.toMatchObject({ status: 403, code: 'MJ-4330' })
  const [, asked] = sent.mock.calls[0] as unknown as [string, RequestInit]
  expect((asked.headers as Headers).get('X-Reason')).toBe(encodeURIComponent('复核 1'))
})

it('goes on once whoever sits there signed in again', async () => {
  const said = { headers: { 'Content-Disposition': `attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%E7%96%91%E7%82%B9.xlsx` } }
  const answers = [new Response('{}', { status: 401 }), new Response('bytes', said)]
  vi.stubGlobal('fetch', async () => answers.shift())
  const signInAgain = vi.fn(async () => true)
  whenSignedOut(signInAgain)
  const kept: Blob[] = []
  const link = { click: vi.fn() }
  vi.stubGlobal('document', { createElement: () => link })
  vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => (kept.push(blob), 'blob:x'), revokeObjectURL: () => undefined })
  await download('/api/x', 'x.xlsx', '复核')
  expect(signInAgain).toHaveBeenCalledOnce()
  expect(await kept[0]?.text()).toBe('bytes')
  expect(link).toMatchObject({ href: 'blob:x', download: '疑点.xlsx' })
  expect(link.click).toHaveBeenCalledOnce()
})
