// The member page: the same component as the widget, with the whole window to itself.
import { defineAssistant } from './assistant-element.tsx'
import { showPageLanguage } from './page-title.ts'
import { AnnouncedPart } from './parts/announced-part.tsx'
import { pageParts } from './parts/page-parts.ts'
import { SurveyPart } from './parts/survey-part.tsx'
import { WishPart } from './parts/wish-part.tsx'

Object.assign(pageParts, { announced: AnnouncedPart, surveys: SurveyPart, wishes: WishPart })
defineAssistant(location.origin)
const element = document.createElement('relais-assistant')
element.setAttribute('association', location.pathname.split('/')[1] ?? '')
element.setAttribute('display', 'page')
document.body.append(element)
showPageLanguage(element)
