// The association chooses a colour; the program makes it legible. Contrast and luminance as WCAG 2.2 defines them.

type Rgb = [number, number, number]

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]
const FALLBACK = '#2f5d62'

function parse(hex: string): Rgb | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!found) return null
  return [found[1], found[2], found[3]].map((part) => Number.parseInt(part ?? '0', 16)) as Rgb
}

const write = (colour: Rgb) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const channel = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
const luminance = ([r, g, b]: Rgb) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Between 1 and 21; unreadable colours count as black. */
export const contrast = (one: string, other: string): number => contrastOf(parse(one) ?? BLACK, parse(other) ?? BLACK)

/** `hex`, moved toward black or white no further than needed to reach `ratio` on `ground`. */
export function legible(hex: string, ground: string, ratio: number): string {
  const start = parse(hex) ?? (parse(FALLBACK) as Rgb)
  const on = parse(ground) ?? WHITE
  const end = luminance(on) > 0.18 ? BLACK : WHITE
  for (let step = 0; step <= 100; step += 4) {
    const mixed = start.map((part, at) => part + (((end[at] ?? 0) - part) * step) / 100) as Rgb
    const rounded = mixed.map(Math.round) as Rgb
    if (contrastOf(rounded, on) >= ratio) return write(rounded)
  }
  return write(end)
}

/** The accent on the lightest and on the darkest tinted ground of `style/tokens.css`. AA is 4.5; a little is kept in hand. */
export const accentsFor = (hex: string): { light: string; dark: string } => ({
  light: legible(hex, '#ece7df', 4.6),
  dark: legible(hex, '#34302b', 4.6),
})
