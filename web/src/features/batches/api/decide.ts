import { change, type Body, type Reply } from '@/lib/api'

export type Batch = Body<'/api/case-batches', 'post'>
export type Result = Reply<'/api/case-batches', 'post'>

/** Decides the cases one by one; sent again under the same id it does nothing twice. */
export async function decide(batch: Batch): Promise<Result> {
  return (await change('post', '/api/case-batches', batch)).value
}
