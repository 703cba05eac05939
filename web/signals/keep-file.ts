// Hands the reader a file made in the page.

export function keepFile(name: string, parts: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([parts], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The properties that draw a chart: a file has no style sheet. */
const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
]

/** A chart as a file of its own, looking as it does on the page. */
export function svgText(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const originals = chart.querySelectorAll('*')
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const style = getComputedStyle(originals[at]!)
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name))
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const { width, height } = chart.viewBox.baseVal
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const paper = getComputedStyle(document.body).backgroundColor
  return new XMLSerializer().serializeToString(copy).replace(/>/, `><rect width="100%" height="100%" fill="${paper}"/>`)
}

/** The same as a picture, twice as fine as the page. */
export async function pngOf(chart: SVGSVGElement): Promise<Blob | null> {
  const image = new Image()
  const address = `data:image/svg+xml,${encodeURIComponent(svgText(chart))}`
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = address
  })
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
