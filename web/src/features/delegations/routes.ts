import { Switch } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/delegations',
    name: 'delegations',
    component: () => import('./DelegationsPage.vue'),
    meta: { title: 'delegations.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 58, icon: Switch } },
  },
]
