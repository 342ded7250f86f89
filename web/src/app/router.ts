import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { i18n } from '@/i18n/i18n'
import '@/lib/page'
import { useSession } from '@/lib/session'

/** Each feature brings its own pages. */
const features = import.meta.glob<{ routes: RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true })
const pages = Object.values(features).flatMap((feature) => feature.routes)
const isOpen = (route: RouteRecordRaw) => Boolean(route.meta?.open)

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    ...pages.filter(isOpen),
    {
      path: '/',
      component: () => import('@/app/Shell.vue'),
      children: [
        ...pages.filter((route) => !isOpen(route)),
        { path: '/:rest(.*)*', component: () => import('@/app/NoPage.vue'), meta: { title: 'shell.noPage' } },
      ],
    },
  ],
})

/** Where somebody must go first; true where they may go on. */
async function gate(to: RouteLocationNormalized) {
  const session = useSession()
  if (to.meta.open && to.name === 'login') return true
  const who = session.who ?? (await session.find())
  if (!who) return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (who.passwordDue && to.name !== 'password') return { name: 'password', query: { to: to.fullPath } }
  if (to.meta.roles && !session.holdsOneOf(to.meta.roles)) return { path: '/none' }
  return true
}

router.beforeEach(gate)

function entitle() {
  const { t } = i18n.global
  const title = router.currentRoute.value.meta.title
  document.title = title ? `${t(title)} - ${t('shell.name')}` : t('shell.name')
}

watch([router.currentRoute, i18n.global.locale], entitle)
