import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from './ids.ts'

/** Where original files live. Keys are made by the program, never taken from a name somebody sent. */
export type Files = {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]{1,8})?$/

/** Files in one directory. Written beside and renamed, so that a file is whole or absent. */
export function directoryFiles(directory: string): Files {
  const place = (key: string) => {
    if (!KEY.test(key)) throw new Error(`not a file key: ${key}`)
    return join(directory, key)
  }
  return {
    async put(key, bytes) {
      const target = place(key)
      await mkdir(dirname(target), { recursive: true })
      const beside = `${target}.${newId()}`
      await writeFile(beside, bytes, { flush: true })
      await rename(beside, target)
    },
    get: (key) => readFile(place(key)),
    remove: (key) => rm(place(key), { force: true }),
  }
}
