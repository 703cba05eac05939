// The member page: the same component as the widget, with the whole window to itself.
import { defineAssistant } from './assistant-element.tsx'
import { showPageLanguage } from './page-title.ts'

defineAssistant(location.origin)
const element = document.createElement('relais-assistant')
element.setAttribute('association', location.pathname.split('/')[1] ?? '')
element.setAttribute('display', 'page')
document.body.append(element)
showPageLanguage(element)
