import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { change, read, type Reply } from '@/lib/api'
import { Failure } from '@/lib/failure'
import { holdToken } from '@/lib/http'

/** Who is signed in. */
export type Who = Reply<'/api/session'>

/** The roles of the desk, as the server calls them. */
export type Role =
  | 'reviewer'
  | 'second-reviewer'
  | 'verifier'
  | 'handler'
  | 'supervisor'
  | 'expert'
  | 'library-editor'
  | 'hospital-office'
  | 'doctor'
  | 'system-admin'
  | 'security-admin'
  | 'audit-admin'

export const BUREAU: readonly Role[] = ['reviewer', 'second-reviewer', 'verifier', 'handler', 'supervisor']
export const HOSPITAL: readonly Role[] = ['hospital-office', 'doctor']
/** Who is told anything. */
export const TOLD: readonly Role[] = [...BUREAU, ...HOSPITAL, 'expert', 'library-editor']

/** Who sits before the page. */
export const useSession = defineStore('session', () => {
  const who = ref<Who>()
  const asking = ref<((again: boolean) => void)[]>([])

  const roles = computed(() => (who.value?.roles ?? []).map((held) => held.role as Role))
  const isOfHospital = computed(() => Boolean(who.value?.institution))

  function take(one: Who | undefined) {
    who.value = one
    holdToken(one?.csrf ?? '')
  }

  /** Asks the server who is signed in; nobody where the session is over. */
  async function find(): Promise<Who | undefined> {
    try {
      take((await read('/api/session')).value)
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.status !== 401) throw thrown
      take(undefined)
    }
    return who.value
  }

  async function signIn(name: string, password: string) {
    take((await change('post', '/api/session', { name, password })).value)
  }

  async function choosePassword(old: string, chosen: string) {
    take((await change('post', '/api/password', { old, chosen })).value)
  }

  async function signOut() {
    try {
      await change('delete', '/api/session', undefined)
    } finally {
      take(undefined)
    }
  }

  /** Waits until somebody signed in again over the page that was open; false where nobody wants to. */
  function askAgain(): Promise<boolean> {
    return who.value ? new Promise((done) => asking.value.push(done)) : Promise.resolve(false)
  }

  function answer(again: boolean) {
    asking.value.splice(0).forEach((done) => done(again))
  }

  const holdsOneOf = (wanted: readonly Role[]) => wanted.some((role) => roles.value.includes(role))

  return { who, roles, isOfHospital, asking, find, signIn, choosePassword, signOut, askAgain, answer, holdsOneOf }
})
