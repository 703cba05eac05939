import { useMemo, useState } from 'react'
import { type DocumentLine, DocumentState, type Library } from '../../contract/knowledge.ts'
import { questionOfChange } from '../examination/change-question.tsx'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { hasWords } from '../platform/fold-accents.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { AddPanel } from './add-panel.tsx'
import { DocumentTable } from './document-table.tsx'
import { KnowledgePage } from './knowledge-page.tsx'
import { UploadList } from './upload-list.tsx'
import { useDocumentActs, useLibrary } from './use-library.ts'

export function KnowledgeScreen() {
  const { knowledge: k } = useTexts()
  return (
    <KnowledgePage heading={k.heading} intro={k.intro}>
      <Rooms />
    </KnowledgePage>
  )
}

function Rooms() {
  const query = useLibrary()
  return (
    <Loaded query={query}>
      {(library) => (
        <>
          <AddPanel audiences={library.audiences} />
          <UploadList />
          <Documents library={library} />
        </>
      )}
    </Loaded>
  )
}

function Documents({ library }: { library: Library }) {
  const t = useTexts()
  const [search, setSearch] = useState('')
  const [state, setState] = useState<DocumentState | ''>('')
  const { question, close, ...asks } = useQuestions()
  const found = useMemo(() => filtered(library.documents, search, state), [library.documents, search, state])
  if (library.documents.length === 0) return <p>{t.knowledge.none}</p>
  const clear = () => {
    setSearch('')
    setState('')
  }
  return (
    <section aria-label={t.knowledge.table} className="space-y-3">
      <Filters search={search} onSearch={setSearch} state={state} onState={setState} />
      <p role="status" className="text-small text-muted">
        {found.length === 0 ? t.knowledge.noneFound : t.knowledge.shown(found.length, library.documents.length)}{' '}
        {found.length === 0 && (
          <Button small look="quiet" onPress={clear}>
            {t.knowledge.clearFilters}
          </Button>
        )}
      </p>
      {found.length > 0 && (
        <DocumentTable key={`${search}/${state}`} documents={found} audiences={library.audiences} {...asks} />
      )}
      <Confirm question={question} onClose={close} />
    </section>
  )
}

function filtered(documents: DocumentLine[], search: string, state: DocumentState | ''): DocumentLine[] {
  return documents.filter(
    (document) =>
      (!state || document.state === state) &&
      (!search.trim() || hasWords(`${document.title} ${document.fileName}`, search)),
  )
}

type FilterProps = {
  search: string
  onSearch: (search: string) => void
  state: DocumentState | ''
  onState: (state: DocumentState | '') => void
}

function Filters({ search, onSearch, state, onState }: FilterProps) {
  const t = useTexts()
  return (
    <div className="grid max-w-[36rem] grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-3">
      <div>
        <label htmlFor="find-document" className="mb-0.5 block text-small font-semibold">
          {t.knowledge.filter}
        </label>
        <input
          id="find-document"
          type="search"
          className="input"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <Select
        label={t.knowledge.state}
        value={state}
        onChange={(value) => onState(value as DocumentState | '')}
        choices={[
          { value: '', label: t.knowledge.allStates },
          ...DocumentState.options.map((value) => ({ value, label: t.knowledge.states[value] })),
        ]}
      />
    </div>
  )
}

/** Approving and withdrawing change what members read: what golden questions make of it, and the consequence, are said first. */
function useQuestions() {
  const { knowledge: k, waiting } = useTexts()
  const acts = useDocumentActs()
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = (
    change: 'approve' | 'withdraw',
    document: DocumentLine,
    asked: Pick<Question, 'title' | 'body' | 'act'>,
  ) => {
    const onConfirm = () => acts[change](document)
    questionOfChange(
      { act: change, documentIds: [document.documentId] },
      { name: document.title, ...asked, onConfirm },
    ).then(setQuestion, (error) => announce(problemOf(error).message, { shown: true }))
  }
  return {
    question,
    close: () => setQuestion(null),
    onDiscard: (document: DocumentLine) =>
      setQuestion({
        title: waiting.discardTitle,
        body: <p>{waiting.discardBody(document.title)}</p>,
        act: waiting.discard,
        alarming: true,
        onConfirm: () => acts.discard(document),
      }),
    onApprove: (document: DocumentLine) =>
      ask('approve', document, {
        title: k.approveTitle,
        body: (
          <>
            <p>{k.approveBody(document.title)}</p>
            {document.kept < 0.95 && <p className="text-alarm">{k.approveLost(document.kept)}</p>}
          </>
        ),
        act: k.approve,
      }),
    onWithdraw: (document: DocumentLine) =>
      ask('withdraw', document, {
        title: k.withdrawTitle,
        body: <p>{k.withdrawBody(document.title)}</p>,
        act: k.withdraw,
      }),
  }
}
