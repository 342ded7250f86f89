import { defineStore } from 'pinia'
import { ref } from 'vue'
import { read } from '@/lib/api'

/** How many notices were not read: the bell and the page share it. */
export const useUnread = defineStore('unread', () => {
  const count = ref('0')

  /** Asks again. Nobody is told where it fails: the next time comes soon. */
  async function ask() {
    try {
      count.value = (await read('/api/notices/count')).value.count
    } catch {
      // Stays as it was.
    }
  }

  return { count, ask }
})
