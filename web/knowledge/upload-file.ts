// XMLHttpRequest, since fetch tells nothing of how much has been sent.
import * as z from 'zod/mini'
import { type Authority, FileReport } from '../../contract/knowledge.ts'
import { apiBase, CallRefused, headers, refused, unreachable } from '../platform/client.ts'

export type UploadOptions = { audience: string; authority: Authority | ''; approve: boolean }

export type Sending = {
  file: File
  /** What the file is known by, with its folders. */
  name: string
  options: UploadOptions
  signal: AbortSignal
  /** Share sent, 0–1; at 1 the server is reading the document. */
  onProgress: (share: number) => void
}

/** @throws CallRefused on a refusal of the call itself; a refused file is a report. */
export function uploadFile({ file, name, options, signal, onProgress }: Sending): Promise<FileReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${apiBase}/knowledge/files?${query(name, options)}`)
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0)
    request.upload.onload = () => onProgress(1)
    request.onload = () => {
      const body = json(request.responseText)
      const report = z.safeParse(FileReport, body)
      if (request.status === 200 && report.success) resolve(report.data)
      else reject(refused(request.status, body))
    }
    request.onerror = () => reject(new CallRefused(0, unreachable()))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function query(name: string, { audience, authority, approve }: UploadOptions): URLSearchParams {
  const asked = new URLSearchParams({ name, approve: String(approve) })
  if (audience) asked.set('audience', audience)
  if (authority) asked.set('authority', authority)
  return asked
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
