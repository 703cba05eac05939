// Runs a crowd step by step, as the process that started it says.
import { type Crowd, CrowdRun, type Heard } from './crowd.ts'

export type Step = 'prepare' | 'connect' | 'openDesks' | 'talk' | 'check'
export type Told = { done: Step; heard?: Heard } | { failed: string }

let run: CrowdRun | undefined

process.on('message', async (said: { crowd: Crowd } | { step: Step }) => {
  try {
    if ('crowd' in said) run = new CrowdRun(said.crowd)
    else {
      const heard = await run?.[said.step]()
      process.send?.({ done: said.step, ...(heard ? { heard } : {}) } satisfies Told)
    }
  } catch (error) {
    process.send?.({ failed: String(error) } satisfies Told)
  }
})
process.on('disconnect', () => process.exit(0))
