import { change, type Body, type Reply } from '@/lib/api'

export type Wish = Body<'/api/case-batches/preview', 'post'>
export type Preview = Reply<'/api/case-batches/preview', 'post'>

/** What a decision would do to all cases of a filter; nothing is done. */
export async function preview(wish: Wish): Promise<Preview> {
  return (await change('post', '/api/case-batches/preview', wish)).value
}
