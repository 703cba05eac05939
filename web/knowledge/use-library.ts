import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type DocumentLine, DocumentLine as DocumentLineShape, Library } from '../../contract/knowledge.ts'
import { pageQuery } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'
import { whenAdded } from './uploads.ts'

export const libraryQuery = queryOptions({ queryKey: ['library'], queryFn: () => call(Library, '/knowledge') })

/** The library, asked for again each time a file has been added. */
export function useLibrary() {
  const client = useQueryClient()
  useEffect(() => whenAdded(() => void client.invalidateQueries({ queryKey: libraryQuery.queryKey })), [client])
  return useQuery(libraryQuery)
}

/** Approving and withdrawing; the line shown is the one the server gave back. */
export function useDocumentActs() {
  const client = useQueryClient()
  const act = async (verb: 'approve' | 'withdraw' | 'discard', document: DocumentLine) => {
    const path = `/knowledge/documents/${document.documentId}/${verb}`
    const changed = await call(DocumentLineShape, path, { method: 'POST', body: {} })
    client.setQueryData(libraryQuery.queryKey, (library) => library && withLine(library, changed))
    // The members' page counts the documents that answer.
    void client.invalidateQueries({ queryKey: pageQuery.queryKey })
    const { knowledge, waiting } = currentTexts()
    const said = {
      approve: knowledge.doneApproved(document.title),
      withdraw: knowledge.doneWithdrawn(document.title),
      discard: waiting.discarded,
    }
    announce(said[verb], { shown: true })
  }
  return {
    approve: (document: DocumentLine) => act('approve', document),
    withdraw: (document: DocumentLine) => act('withdraw', document),
    discard: (document: DocumentLine) => act('discard', document),
  }
}

const withLine = (library: Library, line: DocumentLine): Library => ({
  ...library,
  documents: library.documents.map((document) => (document.documentId === line.documentId ? line : document)),
})
