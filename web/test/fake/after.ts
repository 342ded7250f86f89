import { afterEach } from 'vitest'
import { close } from './page'

afterEach(close)
