export const words = { yuan: '¥', wan: '¥10k', yi: '¥100m', item: '', case: '' }
