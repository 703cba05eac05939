// The association's colour, corrected until it can be read: WCAG 2.2, 1.4.3 (4.5:1 for text).
/** The tint of the assistant's panel: the hardest of our papers to read on. */
const PAPER = { light: '#efe9df', dark: '#2a2621' }
const NEEDED = 4.8

type Rgb = [number, number, number]

const toRgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
const toHex = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours, 1–21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(toRgb(one)), luminance(toRgb(other))].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The nearest shade that can be read on our paper: darker on light, lighter on dark. */
export function readableAccent(hex: string, scheme: 'light' | 'dark'): string {
  const end = scheme === 'light' ? 0 : 255
  let rgb = toRgb(hex)
  // Fifty steps of 5 % always end near black or white, which reads.
  for (let step = 0; step < 50 && contrast(toHex(rgb), PAPER[scheme]) < NEEDED; step++) {
    rgb = rgb.map((part) => part + (end - part) * 0.05) as Rgb
  }
  return toHex(rgb)
}

/** Sets the accent for both schemes; a colour that is not #rrggbb leaves the default. */
export function applyAccent(hex: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return
  const { style } = document.documentElement
  style.setProperty('--accent-on-light', readableAccent(hex, 'light'))
  style.setProperty('--accent-on-dark', readableAccent(hex, 'dark'))
}
