import { Collection } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/library', name: 'library', component: () => import('./LibraryPage.vue'), meta: { title: 'library.title', menu: { order: 70, icon: Collection } } },
  { path: '/library/points', name: 'points', component: () => import('./PointsPage.vue'), meta: { title: 'library.points' } },
  { path: '/library/rules/:code', name: 'rule', component: () => import('./RulePage.vue'), props: true, meta: { title: 'library.rule' } },
]
