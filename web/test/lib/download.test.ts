import { afterEach, expect, it, vi } from 'vitest'
import { download } from '@/lib/download'

afterEach(() => vi.unstubAllGlobals())

it('says why it wants persons, and tells why it does not get them', async () => {
  const sent = vi.fn(async () => new Response(JSON.stringify({ code: 'MJ-4330', detail: '须说明用途' }), { status: 403 }))
  vi.stubGlobal('fetch', sent)
  await expect(download('/api/x', 'x.xlsx', '复核 1')).rejects.toMatchObject({ status: 403, code: 'MJ-4330' })
  expect(sent).toHaveBeenCalledWith('/api/x', expect.objectContaining({ headers: { 'X-Reason': encodeURIComponent('复核 1') } }))
})
