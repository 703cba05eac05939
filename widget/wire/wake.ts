/** A pause that ends early when the network comes back, the page is shown again, or `wake` is called. */
export type Pause = { wait: (milliseconds: number) => Promise<void>; wake: () => void; end: () => void }

export function createPause(): Pause {
  let resume: (() => void) | undefined
  const wake = () => resume?.()
  const shown = () => document.visibilityState === 'visible' && wake()
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', shown)
  return {
    wake,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resume?.(), milliseconds)
        resume = () => {
          clearTimeout(timer)
          resume = undefined
          resolve()
        }
      }),
    end: () => {
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', shown)
      wake()
    },
  }
}
