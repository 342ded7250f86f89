import { computed, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { beside, longer, trailOf } from '@/lib/trail'

/** Goes to the next and the one before of the list somebody came from. */
export function useTrail(subject: () => { kind: 'case' | 'finding'; id: string }) {
  const router = useRouter()
  const base = computed(() => (subject().kind === 'case' ? '/cases' : '/findings'))
  const trail = ref(trailOf(`/api${base.value}`))
  const previous = computed(() => beside(trail.value, subject().id, -1))
  const next = computed(() => beside(trail.value, subject().id, 1))
  const place = computed(() => {
    const at = trail.value?.ids.indexOf(subject().id) ?? -1
    return at < 0 || !trail.value ? '' : `${at + 1} / ${trail.value.ids.length}${trail.value.next ? '+' : ''}`
  })

  watch(
    next,
    async (one) => {
      if (!one && trail.value?.next && trail.value.ids.includes(subject().id)) trail.value = await longer(trail.value)
    },
    { immediate: true },
  )

  const go = (id: string | undefined) => Boolean(id) && void router.replace(`${base.value}/${id}`)
  const back = () => void router.push({ path: base.value, query: trail.value?.query ?? {} })
  return { place, previous, next, back, toNext: () => go(next.value), toPrevious: () => go(previous.value) }
}
