export const words = {
  away: 'The server cannot be reached. Check the network and try again.',
  unknown: 'Something went wrong. Try again, and tell us if it stays.',
  retry: 'Try again',
  '403': 'You may not do this.',
  '404': 'Not found, or not for you.',
  '412': 'Somebody changed it meanwhile. Reload and try again.',
  '429': 'Too many requests, wait a little.',
  '503': 'Not available now, try again later.',
}
