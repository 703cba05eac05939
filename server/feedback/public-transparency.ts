// The transparency page, from what is true at this moment.
import type { Language } from '../../contract/common.ts'
import { VALUE_SETTINGS } from '../../contract/values.ts'
import { texts } from '../../locales/server/index.ts'
import { sayDay } from '../people/index.ts'
import { lines, list, type Place, paragraph, publicPage, section, text } from './public-html.ts'
import { requestForm } from './public-request.ts'
import type { Transparency } from './read-transparency.ts'

const say = (language: Language) => texts(language).publicPages

const dayOf = (at: Date, timezone: string, language: Language) =>
  sayDay(new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(at), language, false)

const share = (value: number, language: Language) =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(value)

/** What the assistant is and is not; which model, if any; the notice, word for word. */
function about(from: Transparency, language: Language): string {
  const t = say(language)
  const { notice, model } = from
  return section(
    'assistant',
    t.about,
    `${list(t.isAndIsNot.map(text))}${paragraph(model ? t.model(model) : t.noModel)}
<h3>${text(t.notice(notice.version))}</h3><blockquote>${lines(notice.text[language])}</blockquote>${otherNotices(from, language)}`,
  )
}

/** Whom it answers, and every step that led there, with its reason. */
function stages(from: Transparency, language: Language): string {
  const t = texts(language).stages
  const { stage, stageAudiences, timezone } = from.association
  const names = stageAudiences.map((key) => from.audiences.get(key)?.[language] ?? key).join(', ')
  const now = stage === 'audiences' ? t.now.audiences(names) : t.now[stage]
  const items = from.stages.map((one) => {
    const closed = one.gates.filter((gate) => gate.state !== 'met').map((gate) => t.gates[gate.name])
    const step = `${text(dayOf(new Date(one.at), timezone, language))}${say(language).colon} ${text(t.step(t.names[one.from], t.names[one.to]))} <span class="soft">(${text(one.by)})</span>`
    const why = one.reason ? `<br>${lines(one.reason)}` : ''
    const open =
      one.reason && closed.length > 0 ? `<br><span class="soft">${text(t.closedGates(closed.join(', ')))}</span>` : ''
    return `${step}${why}${open}`
  })
  const history = items.length > 0 ? `<h3>${text(t.history)}</h3>${list(items)}` : ''
  return section('stages', t.heading, `${paragraph(now)}${history}`)
}

/** The other wordings, folded: which one a conversation began with is kept with it. */
function otherNotices({ notice, notices }: Transparency, language: Language): string {
  const t = say(language)
  const others = notices.filter((one) => one.version !== notice.version)
  const items = others.map((one) => `${text(t.version(one.version))} ${lines(one.text[language])}`)
  return items.length === 0 ? '' : `<details><summary>${text(t.otherNotices)}</summary>${list(items)}</details>`
}

function documents(from: Transparency, language: Language): string {
  const t = say(language)
  const { answering, audiences } = from
  const rows = answering.documents.map((one) => {
    const standing = [
      one.isWritten ? t.written : '',
      one.inForceFrom ? t.inForce(sayDay(one.inForceFrom, language, false)) : '',
      one.approvedBy ? t.approved(one.approvedBy, one.approvedOn ? sayDay(one.approvedOn, language, false) : '') : '',
    ]
    return `<a href="${one.url}" lang="${one.language}">${text(one.title)}</a><br><span class="soft">${text(standing.filter(Boolean).join(' · '))}</span>`
  })
  const reserved = answering.reserved.map(({ audience, count }) =>
    text(t.reserved(audiences.get(audience)?.[language] ?? audience, count)),
  )
  return section(
    'documents',
    t.documents,
    `${paragraph(t.documentsSaid(answering.documents.length))}<details><summary>${text(t.showDocuments)}</summary>${list(rows)}</details>${list(reserved)}`,
  )
}

function promise(from: Transparency, language: Language): string {
  const t = say(language)
  const { sentence, kept, days } = from.promise
  return section(
    'promise',
    t.promise,
    `${paragraph(sentence[language])}${paragraph(t.promiseKept(kept.kept, kept.kept + kept.broken, days), 'figure')}${kept.running + kept.withdrawn > 0 ? paragraph(t.promiseRest(kept.running, kept.withdrawn), 'soft') : ''}`,
  )
}

function errors(from: Transparency, language: Language): string {
  const t = say(language)
  const { share: rate, low, high, days, decided, wrong, given, flaggedWrong } = from.errors
  const figure =
    rate === null
      ? paragraph(t.errorsUnknown(given, days))
      : paragraph(t.errorsSaid(share(rate, language), share(low, language), share(high, language), days), 'figure') +
        paragraph(t.errorsOf(wrong, decided, given), 'soft')
  return section('errors', t.errors, `${figure}${flaggedWrong > 0 ? paragraph(t.errorsFlagged(flaggedWrong)) : ''}`)
}

function corrections(from: Transparency, language: Language): string {
  const t = say(language)
  const items = from.corrections.map(
    (one) =>
      `<strong>${text(dayOf(one.at, from.association.timezone, language))}</strong><br>${text(t.wrong)} ${lines(one.wrong[language])}<br>${text(t.right)} ${lines(one.right[language])}<br><span class="soft">${text(t.told(one.told, one.by))}</span>`,
  )
  return section('corrections', t.corrections, items.length === 0 ? paragraph(t.noCorrection) : list(items))
}

function values(from: Transparency, language: Language): string {
  const t = say(language)
  const { values: now, changes } = from.values
  const current = VALUE_SETTINGS.map((setting) => {
    const level = now[setting]
    return `<h3>${text(t.settings[setting])}${t.colon} ${text(t.levels[level].name)}</h3>${list(t.levels[level].effects.map(text))}`
  }).join('')
  const history = changes.map((one) => {
    const level = t.levels[one.level as keyof typeof t.levels]?.name ?? one.level
    const when = dayOf(new Date(one.at), from.association.timezone, language)
    return `${text(when)}${t.colon} ${text(t.settings[one.setting])}, ${text(level)} <span class="soft">(${text(one.by)})</span>${one.why[language] ? `<br>${lines(one.why[language])}` : ''}`
  })
  const changed = history.length > 0 ? `<h3>${text(t.changes)}</h3>${list(history)}` : paragraph(t.noChange, 'soft')
  return section('values', t.values, current + changed)
}

/** What surveys changed in who answers first, and that each member has her own say. */
function decided({ decided: all, association }: Transparency, language: Language): string {
  const t = texts(language).surveys
  const items = all.map(({ changes, by, at, answered, invited }) => {
    const said = changes.map((one) => t.decided.change(one.topic, one.from, one.to)).join(' ')
    return text(`${t.decided.after(by, dayOf(at, association.timezone, language), answered, invited)} ${said}`)
  })
  return `${paragraph(t.decided.own)}${list(items)}`
}

/** The whole page, the form at its end. `problem`: what was wrong with a form sent before, and what it held. */
export function transparencyPage(
  place: Place,
  from: Transparency,
  sent?: { problem: string; fields: Record<string, string> },
): string {
  const { language } = place
  const t = say(language)
  const referred = section(
    'person',
    t.always,
    `${paragraph(t.alwaysSaid)}${list(from.referred.map((topic) => text(t.topics[topic])))}${decided(from, language)}`,
  )
  const { asked: count, answered, days } = from.requests
  const asked = count > 0 ? paragraph(t.requestsSaid(count, answered, days), 'soft') : ''
  const request = section('request', t.request, `${paragraph(t.requestSaid)}${asked}${requestForm(place, sent)}`)
  const now = paragraph(t.asOf(dayOf(from.now, from.association.timezone, language)), 'soft')
  const parts = [about, stages, documents].map((part) => part(from, language)).join('')
  const rest = [promise, errors, corrections, values].map((part) => part(from, language)).join('')
  return publicPage(place, t.title, `${now}${parts}${referred}${rest}${request}`)
}
