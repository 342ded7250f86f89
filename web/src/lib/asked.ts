import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Asked } from '@/lib/list'

/** What the address of a page asks for, of these names; blanks left out. */
export function askedOf(query: Record<string, unknown>, names: readonly string[]): Asked {
  const texts = names.map((name) => [name, query[name]] as const)
  return Object.fromEntries(texts.filter((one): one is readonly [string, string] => typeof one[1] === 'string' && one[1] !== ''))
}

/** The filters of a list as they stand in the address, so that a list can be sent to somebody and gone back to. */
export function useAsked(names: readonly string[]) {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => askedOf(route.query, names))

  function ask(wanted: Asked) {
    void router.replace({ query: askedOf(wanted, names) })
  }

  return { asked, ask, change: (some: Asked) => ask({ ...asked.value, ...some }) }
}
