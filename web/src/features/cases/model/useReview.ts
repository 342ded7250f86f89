import { computed, ref, watch } from 'vue'
import { wholeCase, type WholeCase } from '../api/wholeCase'
import { wholeFinding } from '../api/wholeFinding'
import { Failure } from '@/lib/failure'
import { useQuery } from '@/lib/query'

/** What a page is about: a case, or a finding and its case. */
export interface Subject {
  kind: 'case' | 'finding'
  id: string
}

/** A case, or nothing where whoever looks is not shown it. */
async function caseIfShown(id: string, signal: AbortSignal): Promise<WholeCase | undefined> {
  try {
    return await wholeCase(id, signal)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.status === 404) return undefined
    throw thrown
  }
}

/** The finding that is looked at first: what stands before what fell away, the most money first. */
export function firstFinding(one: WholeCase | undefined): string {
  const order = [...(one?.findings ?? [])].sort((a, b) => Number(Boolean(a.withdrawn)) - Number(Boolean(b.withdrawn)) || b.claimedFen - a.claimedFen)
  return order[0]?.id ?? ''
}

/** A case and the one of its findings that is looked at, whichever of the two the address names. */
export function useReview(subject: () => Subject) {
  const chosen = ref('')
  const reason = ref('')
  const caseKey = ref('')
  const start = () => {
    chosen.value = subject().kind === 'finding' ? subject().id : ''
    reason.value = ''
    caseKey.value = ''
  }
  start()
  watch(() => subject().id, start, { flush: 'sync' })

  const finding = useQuery(
    () => ({ id: chosen.value, reason: reason.value }),
    (on, signal) => (on.id ? wholeFinding(on.id, on.reason, signal) : Promise.resolve(undefined)),
  )
  const caseId = computed(() => (subject().kind === 'case' ? subject().id : caseKey.value))
  watch(finding.value, (found) => {
    if (found?.finding.id === subject().id) caseKey.value = found.finding.caseKey
  })
  const whole = useQuery(
    () => ({ id: caseId.value, must: subject().kind === 'case' }),
    (on, signal) => (!on.id ? Promise.resolve(undefined) : on.must ? wholeCase(on.id, signal) : caseIfShown(on.id, signal)),
  )
  // What is still there of the one before must not be acted on.
  const one = computed(() => (whole.value.value?.id === caseId.value ? whole.value.value : undefined))
  const shown = computed(() => (finding.value.value?.finding.id === chosen.value ? finding.value.value : undefined))
  watch(one, (now) => {
    if (!chosen.value) chosen.value = firstFinding(now)
  })

  return { chosen, reason, finding, whole, one, shown }
}
