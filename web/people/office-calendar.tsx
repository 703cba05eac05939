import { useState } from 'react'
import type { Office, OpeningSettings, WeeklyHours } from '../../contract/people.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { hoursText, readHours } from './hours-text.ts'
import { Part, useOffice } from './office-part.tsx'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

type WeekProps = { hours: WeeklyHours; onSave: (hours: WeeklyHours) => void; label: string }

/** A week as seven lines of text; saved only when every line can be read. */
export function Week({ hours, onSave, label }: WeekProps) {
  const t = useTexts()
  const [lines, setLines] = useState(() => DAYS.map((day) => hoursText(hours[day])))
  const read = lines.map(readHours)
  const isReadable = !read.includes(undefined)
  const save = () => {
    const days = DAYS.flatMap((day, i) => (read[i]?.length ? [[day, read[i]] as const] : []))
    onSave(Object.fromEntries(days))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds the whole part already
    <div role="group" aria-label={label}>
      <div className="grid max-w-[36rem] grid-cols-[7rem_1fr] items-center gap-x-4 gap-y-1">
        {DAYS.map((day, i) => (
          <label key={day} className="contents">
            <span>{t.office.days[day]}</span>
            <input
              className="input tabular-nums"
              data-invalid={read[i] === undefined || undefined}
              aria-invalid={read[i] === undefined}
              value={lines[i]}
              onChange={(event) => setLines(lines.with(i, event.target.value))}
            />
          </label>
        ))}
      </div>
      <p className={`my-2 text-small ${isReadable ? 'text-muted' : 'text-alarm'}`} role="status">
        {isReadable ? t.office.hoursHint : t.office.hoursWrong}
      </p>
      <Button small isDisabled={!isReadable} onPress={save}>
        {t.office.save}
      </Button>
    </div>
  )
}

function useOpening() {
  const { office, save } = useOffice()
  const saveOpening = (change: Partial<OpeningSettings>) => save('opening', { ...office.opening, ...change })
  return { office, opening: office.opening, saveOpening }
}

export function HoursPart() {
  const t = useTexts()
  const { office, opening, saveOpening } = useOpening()
  return (
    <Part title={t.office.hours} hint={t.office.zone(office.timezone)}>
      <Week hours={opening.hours} label={t.office.hours} onSave={(hours) => void saveOpening({ hours })} />
    </Part>
  )
}

export function HolidaysPart() {
  const t = useTexts()
  const { office } = useOpening()
  return (
    <Part title={t.office.holidays} hint={t.office.holidaysHint}>
      <div className="grid gap-6 two:grid-cols-3">
        {office.holidayOffers.map((offer) => (
          <Preset key={offer.preset} offer={offer} />
        ))}
      </div>
    </Part>
  )
}

function Preset({ offer }: { offer: Office['holidayOffers'][number] }) {
  const t = useTexts()
  const language = useLanguage()
  const { opening, saveOpening } = useOpening()
  const isChosen = (rule: string) => opening.holidays.some((one) => one.preset === offer.preset && one.rule === rule)
  const choose = (rule: string, chosen: boolean) => {
    const others = opening.holidays.filter((one) => !(one.preset === offer.preset && one.rule === rule))
    void saveOpening({ holidays: chosen ? [...others, { preset: offer.preset, rule }] : others })
  }
  return (
    <div>
      <h3 className="font-semibold">{t.office.presets[offer.preset]}</h3>
      <ul>
        {offer.days.map((day) => (
          <li key={day.rule + day.day}>
            <label className="flex cursor-pointer items-baseline gap-2 py-0.5">
              <input
                type="checkbox"
                checked={isChosen(day.rule)}
                onChange={(event) => choose(day.rule, event.target.checked)}
              />
              <span>
                {day.name[language]}
                <span className="block text-small text-muted">
                  {t.app.day(day.day)}
                  {!day.isPublic && `, ${t.office.optional}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ClosuresPart() {
  const t = useTexts()
  const language = useLanguage()
  const { opening, saveOpening } = useOpening()
  const [added, setAdded] = useState({ from: '', to: '', fr: '', en: '' })
  const isWhole = added.from && added.to >= added.from && added.fr.trim() && added.en.trim()
  const add = async () => {
    const name = { fr: added.fr.trim(), en: added.en.trim() }
    const closures = [...opening.closures, { from: added.from, to: added.to, name }]
    if (await saveOpening({ closures })) setAdded({ from: '', to: '', fr: '', en: '' })
  }
  const fields = [
    { key: 'from', label: t.office.from, type: 'date' },
    { key: 'to', label: t.office.to, type: 'date' },
    { key: 'fr', label: t.office.nameFr, type: 'text' },
    { key: 'en', label: t.office.nameEn, type: 'text' },
  ] as const
  return (
    <Part title={t.office.closures}>
      <ul className="space-y-1">
        {opening.closures.map((one, i) => (
          <li key={`${one.from} ${one.to} ${one.name.fr}`} className="flex flex-wrap items-center gap-3">
            <span>
              {one.name[language]} — {t.app.day(one.from)} → {t.app.day(one.to)}
            </span>
            <Button
              small
              look="quiet"
              aria-label={`${t.office.remove}: ${one.name[language]}`}
              onPress={() => void saveOpening({ closures: opening.closures.toSpliced(i, 1) })}
            >
              {t.office.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        {fields.map(({ key, label, type }) => (
          <label key={key} className="text-small">
            <span className="mb-0.5 block font-semibold">{label}</span>
            <input
              type={type}
              className="input"
              value={added[key]}
              onChange={(event) => setAdded({ ...added, [key]: event.target.value })}
            />
          </label>
        ))}
        <Button isDisabled={!isWhole} onPress={() => void add()}>
          {t.office.add}
        </Button>
      </div>
    </Part>
  )
}
