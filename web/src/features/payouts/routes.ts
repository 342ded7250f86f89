import { Wallet } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/payouts',
    name: 'payouts',
    component: () => import('./PayoutsPage.vue'),
    meta: { title: 'payouts.title', roles: ['handler', 'supervisor'], menu: { order: 52, icon: Wallet } },
  },
]
