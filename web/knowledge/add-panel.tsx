import { useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { Library } from '../../contract/knowledge.ts'
import { announce } from '../platform/announce.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.ts'
import type { UploadOptions } from './upload-file.ts'
import { UploadOptionFields } from './upload-options.tsx'
import { addUploads } from './uploads.ts'

/** Kinds the reader of documents knows; a picker that offered others would promise what it cannot keep. */
const KINDS = ['.pdf', '.docx', '.odt', '.pptx', '.xlsx', '.epub', '.eml', '.html', '.htm', '.md', '.txt', '.csv']

/** Drop, or choose; several at once, or a folder. */
export function AddPanel({ audiences }: { audiences: Library['audiences'] }) {
  const t = useTexts()
  const [options, setOptions] = useState<UploadOptions>({ audience: '', authority: '', approve: false })
  const add = (files: NamedFile[]) => {
    if (files.length === 0) return announce(t.upload.noFile, { shown: true })
    addUploads(files, options)
  }
  return (
    <section aria-labelledby="add-title" className="grid gap-4 two:grid-cols-[minmax(0,1fr)_19rem]">
      <h2 id="add-title" className="sr-only">
        {t.upload.heading}
      </h2>
      <DropZone
        aria-label={t.upload.drop}
        className="drop-zone"
        getDropOperation={() => 'copy'}
        onDrop={(event) => void droppedFiles(event.items).then(add)}
      >
        {({ isDropTarget }) => (
          <>
            <p className="text-large font-semibold">{isDropTarget ? t.upload.dropNow : t.upload.drop}</p>
            <p className="mt-1 text-small text-balance text-muted">{t.upload.kinds}</p>
            <div className="mt-4 flex flex-wrap justify-center gap-2">
              <FileTrigger allowsMultiple acceptedFileTypes={KINDS} onSelect={(files) => add(chosenFiles(files))}>
                <Button look="main">{t.upload.choose}</Button>
              </FileTrigger>
              <FileTrigger acceptDirectory onSelect={(files) => add(chosenFiles(files))}>
                <Button>{t.upload.chooseFolder}</Button>
              </FileTrigger>
            </div>
          </>
        )}
      </DropZone>
      <UploadOptionFields options={options} audiences={audiences} onChange={setOptions} />
    </section>
  )
}
