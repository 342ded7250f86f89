import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { asFailure, type Failure } from '@/lib/failure'

/** Something of the server, as a page holds it. */
export interface Query<T> {
  value: ShallowRef<T | undefined>
  failure: ShallowRef<Failure | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Reads something again whenever what it depends on changes. An answer that was overtaken is thrown
 * away; what was there stays while the new one is on its way.
 */
export function useQuery<K, T>(dependsOn: () => K, fetch: (on: K, signal: AbortSignal) => Promise<T>): Query<T> {
  const value = shallowRef<T>()
  const failure = shallowRef<Failure>()
  const loading = ref(false)
  let running: AbortController | undefined

  async function run(on: K) {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const fetched = await fetch(on, mine.signal)
      if (mine === running) {
        value.value = fetched
        failure.value = undefined
      }
    } catch (thrown) {
      if (mine === running) failure.value = asFailure(thrown)
    } finally {
      if (mine === running) loading.value = false
    }
  }

  watch(dependsOn, (on, before) => {
    if (JSON.stringify(on) !== JSON.stringify(before)) void run(on)
  })
  void run(dependsOn())
  onScopeDispose(() => running?.abort())
  return { value, failure, loading, reload: () => run(dependsOn()) }
}
