import controls from './controls.css?inline'
import conversation from './conversation.css?inline'
import feedback from './feedback.css?inline'
import floating from './floating.css?inline'
import layout from './layout.css?inline'
import tokens from './tokens.css?inline'

const parts = [tokens, controls, layout, conversation, feedback, floating]
let sheet: CSSStyleSheet | undefined

/** One constructed sheet for every shadow root: a strict content-security policy refuses style elements. */
export function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(parts.join('\n'))
  }
  return sheet
}

/** The style of a part that is fetched later: called once, when its module runs. */
export function addStyle(css: string): void {
  parts.push(css)
  sheet?.replaceSync(parts.join('\n'))
}
