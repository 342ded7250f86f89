import type { RouteRecordRaw } from 'vue-router'
import { BUREAU } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  { path: '/connections', name: 'connections', component: () => import('./ConnectionsPage.vue'), meta: { title: 'connections.title', roles: BUREAU } },
]
