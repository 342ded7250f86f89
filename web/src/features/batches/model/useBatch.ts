import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { decide, type Result } from '../api/decide'
import { firstCase } from '../api/firstCase'
import { preview, type Preview, type Wish } from '../api/preview'
import { batchOf, missingOf, outcomesOf, wishOf, type Decision } from './batch'
import { useDoing } from '@/lib/doing'
import type { Asked } from '@/lib/list'
import { useQuery } from '@/lib/query'
import { ownId } from '@/lib/text'

/** One decision on many cases: chosen, looked at, made. What is looked at is what is decided. */
export function useBatch(asked: Ref<Asked>) {
  const decision = reactive<Decision>({ outcome: '', reason: '', opinion: '', person: '' })
  const seen = shallowRef<{ id: string; wish: Wish; preview: Preview }>()
  const result = shallowRef<Result>()
  const first = useQuery(
    () => asked.value,
    (filter, signal) => (filter.step ? firstCase(filter, signal) : Promise.resolve(undefined)),
  )
  // What is decided together is of one rule: without one, nothing is offered.
  const actions = computed(() => (asked.value.rule ? outcomesOf(first.value.value?.actions ?? []) : []))
  const action = computed(() => actions.value.find((one) => one.outcome === decision.outcome))
  const missing = computed(() => missingOf(action.value, decision))
  const showWhy = ref(false)

  function forget() {
    seen.value = undefined
    result.value = undefined
    showWhy.value = false
  }

  watch(asked, () => {
    Object.assign(decision, { outcome: '', reason: '', person: '' })
    forget()
  })
  watch(() => decision.outcome, () => (decision.reason = ''))
  watch(decision, forget)

  const looking = useDoing(async () => {
    showWhy.value = true
    if (missing.value) return
    const wish = wishOf(asked.value, decision)
    result.value = undefined
    seen.value = { id: ownId(), wish, preview: await preview(wish) }
  })
  const deciding = useDoing(async () => {
    if (!seen.value) return
    result.value = await decide(batchOf(seen.value.id, seen.value.wish, seen.value.preview))
    await first.reload()
  })

  return { decision, first, actions, action, missing, showWhy, seen, result, looking, deciding }
}
