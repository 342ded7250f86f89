import { CircleCheck } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/exemptions',
    name: 'exemptions',
    component: () => import('./ExemptionsPage.vue'),
    meta: { title: 'exemptions.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 50, icon: CircleCheck } },
  },
]
