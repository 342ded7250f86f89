import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { gate } from '@/app/gate'
import { i18n } from '@/i18n/i18n'
import '@/lib/page'

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
        { path: '/:rest(.*)*', name: 'no-page', component: () => import('@/app/NoPage.vue'), meta: { title: 'shell.noPage' } },
      ],
    },
  ],
})

router.beforeEach(gate)

function entitle() {
  const { t } = i18n.global
  const title = router.currentRoute.value.meta.title
  document.title = title ? `${t(title)} - ${t('shell.name')}` : t('shell.name')
}

watch([router.currentRoute, i18n.global.locale], entitle)
