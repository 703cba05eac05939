import { type ImportKind, type ImportPreview, MEMBER_FIELDS, STAFF_FIELDS } from '../../contract/import.ts'
import { useTexts } from '../platform/language.ts'

type Props = {
  kind: ImportKind
  preview: ImportPreview
  columns: (string | null)[]
  onChange: (columns: (string | null)[]) => void
}

/** Each column of the file with its first lines, and what it is. */
export function ColumnTable({ kind, preview, columns, onChange }: Props) {
  const t = useTexts().access.import
  return (
    <div>
      <h2 className="text-large font-semibold">{t.columns}</h2>
      <p className="mb-2 max-w-[70ch] text-small text-muted">{t.columnsHint}</p>
      <table className="w-full border-collapse">
        <thead className="max-two:sr-only">
          <tr className="border-b border-edge text-left text-small">
            <th className="py-1 pr-4">{t.column}</th>
            <th className="py-1 pr-4">{t.sample}</th>
            <th className="py-1">{t.is}</th>
          </tr>
        </thead>
        <tbody>
          {preview.headings.map((heading, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear the same heading
              key={at}
              className="border-b border-line align-top max-two:block max-two:py-2"
            >
              <th scope="row" className="py-1.5 pr-4 text-left font-semibold max-two:block">
                {heading || t.unnamed(at + 1)}
              </th>
              <td className="py-1.5 pr-4 text-small wrap-anywhere text-muted max-two:block">
                {preview.rows
                  .slice(0, 3)
                  .map((row) => row[at])
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td className="py-1.5 max-two:block">
                <FieldChoice
                  kind={kind}
                  heading={heading}
                  value={columns[at] ?? null}
                  onChange={(field) =>
                    onChange(columns.map((one, i) => (i === at ? field : one === field ? null : one)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const attributeName = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40)

type ChoiceProps = { kind: ImportKind; heading: string; value: string | null; onChange: (field: string | null) => void }

function FieldChoice({ kind, heading, value, onChange }: ChoiceProps) {
  const t = useTexts().access.import
  const fields = kind === 'member' ? MEMBER_FIELDS : STAFF_FIELDS
  const own = attributeName(heading)
  const guessed = value?.startsWith('attribute:') ? value : null
  const attributes = [...new Set([guessed, kind === 'member' && own ? `attribute:${own}` : null])].filter(
    (one) => one !== null,
  )
  return (
    <select
      aria-label={t.isOf(heading)}
      className="input"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t.leftAside}</option>
      {fields.map((field) => (
        <option key={field} value={field}>
          {t.fields[field]}
        </option>
      ))}
      {attributes.map((attribute) => (
        <option key={attribute} value={attribute}>
          {t.attribute(attribute.slice('attribute:'.length))}
        </option>
      ))}
    </select>
  )
}
