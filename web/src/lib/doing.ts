import { ref, shallowRef } from 'vue'
import { asFailure, type Failure } from '@/lib/failure'

/** Does something at the server, once at a time, and holds why it failed. */
export function useDoing<A extends unknown[], T>(work: (...given: A) => Promise<T>) {
  const doing = ref(false)
  const failure = shallowRef<Failure>()

  async function run(...given: A): Promise<T | undefined> {
    if (doing.value) return undefined
    doing.value = true
    failure.value = undefined
    try {
      return await work(...given)
    } catch (thrown) {
      failure.value = asFailure(thrown)
      return undefined
    } finally {
      doing.value = false
    }
  }

  return { doing, failure, run }
}
