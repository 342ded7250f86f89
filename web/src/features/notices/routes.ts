import type { RouteRecordRaw } from 'vue-router'
import { TOLD } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  { path: '/notices', name: 'notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notices.title', roles: TOLD } },
]
