import { useState } from 'react'
import { type Colleague, type PromiseRule, REASONS, type TeamSettings } from '../../contract/people.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { Week } from './office-calendar.tsx'
import { Part, useOffice } from './office-part.tsx'

const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one.length > 1)

export function PromisePart() {
  const t = useTexts()
  const language = useLanguage()
  const { office, save } = useOffice()
  const [rule, setRule] = useState<PromiseRule>({ reason: '*', audience: '*', openMinutes: 120 })
  const audienceName = (key: string) =>
    office.audiences.find((one) => one.key === key)?.name[language] ?? t.office.everyone
  const reasonName = (reason: PromiseRule['reason']) => (reason === '*' ? t.office.everyReason : t.reason[reason])
  const saveAll = (promises: PromiseRule[]) => save('promises', { promises })
  const add = () => {
    const others = office.promises.filter((one) => one.reason !== rule.reason || one.audience !== rule.audience)
    void saveAll([...others, rule])
  }
  const reasons = [
    { value: '*', label: t.office.everyReason },
    ...REASONS.map((value) => ({ value, label: t.reason[value] })),
  ]
  const audiences = [
    { value: '*', label: t.office.everyone },
    ...office.audiences
      .filter((one) => one.key !== 'staff')
      .map((one) => ({ value: one.key, label: one.name[language] })),
  ]
  return (
    <Part title={t.office.promise} hint={t.office.promiseHint}>
      <table className="w-full max-w-[48rem] border-collapse text-left">
        <thead className="text-small text-muted">
          <tr>
            <th className="py-1 font-normal">{t.office.audience}</th>
            <th className="py-1 font-normal">{t.reason.title}</th>
            <th className="py-1 text-right font-normal">{t.office.minutes}</th>
            <th className="sr-only">{t.office.remove}</th>
          </tr>
        </thead>
        <tbody>
          {office.promises.map((one, i) => (
            <tr key={`${one.audience} ${one.reason}`} className="border-t border-line">
              <td className="py-1.5">{audienceName(one.audience)}</td>
              <td>{reasonName(one.reason)}</td>
              <td className="text-right">{t.office.length(one.openMinutes)}</td>
              <td className="text-right">
                <Button
                  small
                  look="quiet"
                  aria-label={`${t.office.remove}: ${audienceName(one.audience)}, ${reasonName(one.reason)}`}
                  onPress={() => void saveAll(office.promises.toSpliced(i, 1))}
                >
                  {t.office.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t.office.audience}
          value={rule.audience}
          choices={audiences}
          onChange={(audience) => setRule({ ...rule, audience })}
        />
        <Select
          label={t.reason.title}
          value={rule.reason}
          choices={reasons}
          onChange={(reason) => setRule({ ...rule, reason: reason as PromiseRule['reason'] })}
        />
        <label className="text-small">
          <span className="mb-0.5 block font-semibold">{t.office.minutes}</span>
          <input
            type="number"
            min={5}
            max={10080}
            step={5}
            className="input w-28"
            value={rule.openMinutes}
            onChange={(event) => setRule({ ...rule, openMinutes: Number(event.target.value) })}
          />
        </label>
        <Button isDisabled={rule.openMinutes < 5} onPress={add}>
          {t.office.add}
        </Button>
      </div>
    </Part>
  )
}

export function TeamsPart() {
  const t = useTexts()
  const { office, save } = useOffice()
  const add = () =>
    void save('teams', {
      teamId: crypto.randomUUID(),
      name: { fr: 'Nouvelle équipe', en: 'New team' },
      hours: null,
      timezone: null,
      topics: [],
      staffIds: [],
    } satisfies TeamSettings)
  return (
    <Part title={t.office.teams}>
      <div className="space-y-2">
        {office.teams.map((team) => (
          <Team key={team.teamId} team={team} />
        ))}
      </div>
      <Button onPress={add}>{t.office.newTeam}</Button>
    </Part>
  )
}

function Team({ team }: { team: TeamSettings }) {
  const t = useTexts()
  const language = useLanguage()
  const { office, save } = useOffice()
  const [draft, setDraft] = useState({ ...team, topics: team.topics.join(', ') })
  const saved = (change: Partial<TeamSettings> = {}) =>
    void save('teams', { ...draft, topics: listOf(draft.topics), ...change })
  const hasMember = (staffId: string) => draft.staffIds.includes(staffId)
  const toggle = (staffId: string) =>
    setDraft({
      ...draft,
      staffIds: hasMember(staffId) ? draft.staffIds.filter((one) => one !== staffId) : [...draft.staffIds, staffId],
    })
  return (
    <details className="border border-line bg-surface px-4 py-2">
      <summary className="cursor-pointer font-semibold">{team.name[language]}</summary>
      <div className="mt-3 space-y-4">
        <div className="grid gap-3 two:grid-cols-2">
          {(['fr', 'en'] as const).map((one) => (
            <label key={one} className="text-small">
              <span className="mb-0.5 block font-semibold">{one === 'fr' ? t.office.nameFr : t.office.nameEn}</span>
              <input
                className="input"
                value={draft.name[one]}
                onChange={(event) => setDraft({ ...draft, name: { ...draft.name, [one]: event.target.value } })}
              />
            </label>
          ))}
        </div>
        <label className="block text-small">
          <span className="mb-0.5 block font-semibold">{t.office.topics}</span>
          <input
            className="input"
            value={draft.topics}
            onChange={(event) => setDraft({ ...draft, topics: event.target.value })}
          />
        </label>
        <fieldset>
          <legend className="text-small font-semibold">{t.office.members}</legend>
          {office.staff.map((one) => (
            <label key={one.staffId} className="mr-4 inline-flex items-center gap-1.5 py-1">
              <input type="checkbox" checked={hasMember(one.staffId)} onChange={() => toggle(one.staffId)} />
              {one.name}
            </label>
          ))}
        </fieldset>
        <label className="inline-flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={draft.hours !== null}
            onChange={(event) => setDraft({ ...draft, hours: event.target.checked ? office.opening.hours : null })}
          />
          {draft.hours ? t.office.teamHours : t.office.asAssociation}
        </label>
        {draft.hours && <Week hours={draft.hours} label={team.name[language]} onSave={(hours) => saved({ hours })} />}
        <div className="flex justify-between">
          <Button look="quiet" onPress={() => void save(`teams/${team.teamId}`, null, 'DELETE')}>
            {t.office.remove}
          </Button>
          <Button look="main" onPress={() => saved()}>
            {t.office.save}
          </Button>
        </div>
      </div>
    </details>
  )
}

export function PeoplePart() {
  const t = useTexts()
  const { office } = useOffice()
  return (
    <Part title={t.office.people}>
      <ul className="space-y-3">
        {office.staff.map((one) => (
          <Person key={one.staffId} person={one} />
        ))}
      </ul>
    </Part>
  )
}

function Person({ person }: { person: Colleague }) {
  const t = useTexts()
  const language = useLanguage()
  const { save } = useOffice()
  const [capacity, setCapacity] = useState(person.capacity)
  const [topics, setTopics] = useState(person.topics.join(', '))
  const { staffId } = person
  return (
    <li className="grid items-end gap-3 border-t border-line pt-2 two:grid-cols-[1fr_9rem_1fr_auto]">
      <p>
        <span className="font-semibold">{person.name}</span>
        <span className="block text-small text-muted">
          {person.role[language]} — {t.presence[person.presence]}
          {!person.inHours && `, ${t.office.outOfHours}`}
        </span>
      </p>
      <label className="text-small">
        <span className="mb-0.5 block font-semibold">{t.office.capacity}</span>
        <input
          type="number"
          min={1}
          max={50}
          className="input"
          value={capacity}
          onChange={(event) => setCapacity(Number(event.target.value))}
        />
      </label>
      <label className="text-small">
        <span className="mb-0.5 block font-semibold">{t.office.topics}</span>
        <input className="input" value={topics} onChange={(event) => setTopics(event.target.value)} />
      </label>
      <Button
        small
        aria-label={`${t.office.save}: ${person.name}`}
        onPress={() => void save('capacity', { staffId, capacity, topics: listOf(topics) })}
      >
        {t.office.save}
      </Button>
    </li>
  )
}
