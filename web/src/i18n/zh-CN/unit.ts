export const words = { yuan: '元', wan: '万元', yi: '亿元', item: '条', case: '件' }
