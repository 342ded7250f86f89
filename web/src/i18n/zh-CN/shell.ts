export const words = {
  name: '明鉴',
  what: '医保基金智能监管',
  menu: '主菜单',
  unit: '金额单位',
  wide: '展开菜单',
  narrow: '收起菜单',
  noPage: '没有这个页面，或您无权查看',
  noPageText: '地址可能有误，或该页面不对您的角色开放。',
  toDesk: '回到工作台',
}
