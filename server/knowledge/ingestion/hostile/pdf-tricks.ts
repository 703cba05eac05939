// PDFs that refer to themselves, or grow without end when read.

import { deflateSync } from 'node:zlib'
import { MEGABYTE } from '../check-file.ts'
import { binary, type HostileFile, STOPPED } from './hostile-file.ts'

const pdfOf = (objects: string[], root = 1): Uint8Array => {
  let file = '%PDF-1.7\n'
  const at = objects.map((body, i) => {
    const start = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const rows = at.map((one) => `${String(one).padStart(10, '0')} 00000 n \n`).join('')
  return binary(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${more} >>`
const stream = (data: string, more = '') => `<< /Length ${data.length} ${more} >>\nstream\n${data}\nendstream`

/** Streams that inflate, once and twice, and a picture of ten thousand million points. */
function growing(): Record<string, Uint8Array> {
  const bomb = deflateSync(Buffer.alloc(60 * MEGABYTE, 32)).toString('latin1')
  const twice = deflateSync(Buffer.from(bomb, 'latin1')).toString('latin1')
  return {
    'inflating-stream': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page('/Contents 4 0 R'),
      stream(bomb, '/Filter /FlateDecode'),
    ]),
    'inflating-twice': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page('/Contents 4 0 R'),
      stream(twice, '/Filter [/FlateDecode /FlateDecode]'),
    ]),
    'huge-picture': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
      stream('q 612 0 0 792 0 0 cm /I Do Q'),
      stream(
        bomb,
        '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
      ),
    ]),
  }
}

/** PDFs that turn in circles, refer to themselves, or whose streams grow without end. */
export function trickyPdfs(): HostileFile[] {
  const files: Record<string, Uint8Array> = {
    ...growing(),
    'pages-in-a-circle': pdfOf([CATALOG, '<< /Type /Pages /Count 1 /Kids [2 0 R] >>']),
    'two-circles': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
      '<< /Type /Pages /Count 2 /Kids [2 0 R] >>',
    ]),
    'a-million-pages': pdfOf([CATALOG, '<< /Type /Pages /Count 1000000 /Kids [] >>']),
    'no-pages': pdfOf(['<< /Type /Catalog >>']),
    'pages-missing': pdfOf(['<< /Type /Catalog /Pages 99 0 R >>']),
    'outline-in-a-circle': pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page(),
      '<< /First 5 0 R /Last 5 0 R >>',
      '<< /Title (a) /Next 5 0 R /First 5 0 R >>',
    ]),
    'form-draws-itself': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
      stream('/F Do'),
      stream('/F Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>'),
    ]),
    'catalog-is-itself': pdfOf(['1 0 R']),
    'only-a-header': binary('%PDF-1.7\n%%EOF\n'),
    'table-lost': binary(`%PDF-1.7\n${'x'.repeat(2000)}\nstartxref\n99999999\n%%EOF\n`),
    'deep-brackets': pdfOf([CATALOG, `<< /Type /Pages /Count 1 /Kids ${'['.repeat(50_000)}${']'.repeat(50_000)} >>`]),
    'nested-operators': pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page('/Contents 4 0 R'),
      stream('q '.repeat(300_000)),
    ]),
  }
  return Object.entries(files).map(([name, bytes]) => ({
    family: 'tricky PDF',
    name: `${name}.pdf`,
    bytes,
    refused: STOPPED,
  }))
}
