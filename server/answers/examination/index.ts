// The association's own examination: golden questions, asked before a change takes effect and whenever somebody wants to know.
export { examineChange, examineSettings, previewChange, previewSettings, runExamination } from './examine.ts'
export { keepQuestion } from './keep-question.ts'
export { lastExamination, readExamination } from './read-examination.ts'
