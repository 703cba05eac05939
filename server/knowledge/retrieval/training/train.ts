// `npm run train:retrieval -- --data DIR`: prints cross-validated figures and rewrites rank.weights.json.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readRetrievalSets } from '../evaluation.ts'
import { FEATURES } from '../features.ts'
import { POOL } from '../passage-index.ts'
import { crossValidate, leaveOneOut, reciprocalRank, trainWeights } from './cross-validate.ts'
import { type JudgedQuestion, judgeSet } from './judge.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/retrieval' },
    /** Print the figures and leave the weights as they are. */
    'cross-validate': { type: 'boolean', default: false },
  },
})

const WEIGHTS = new URL('../rank.weights.json', import.meta.url)

const sets = (await readRetrievalSets(values.data)).map(judgeSet)
const weights = trainWeights(sets)
process.stdout.write(table(sets, weights))
if (!values['cross-validate']) await writeFile(WEIGHTS, `${JSON.stringify(file(weights), null, 2)}\n`)

function file(trained: Float64Array) {
  return {
    trainedOn: sets.map((set) => `${set[0]!.set}: ${set.length} questions`),
    weights: Object.fromEntries(FEATURES.map((name, i) => [name, Number(trained[i]!.toPrecision(4))])),
  }
}

/** MRR@10: before re-ranking; cross-validated over documents; by the other sets' weights; on the training questions. */
function table(judged: JudgedQuestion[][], trained: Float64Array): string {
  const columns = [
    judged.map(matchedRank),
    crossValidate(judged),
    leaveOneOut(judged),
    judged.map((set) => reciprocalRank(set, trained)),
    judged.map((set) => set.filter(({ right }) => right.includes(1)).length / set.length),
  ]
  const head = ['BM25', 'cross-val.', 'left out', 'training', `in best ${POOL}`]
  const line = (name: string, cells: string[]) =>
    `${name.padEnd(16)}${cells.map((cell) => cell.padStart(12)).join('')}\n`
  const mean = (column: number[]) => column.reduce((sum, value) => sum + value, 0) / column.length
  return [
    line('MRR@10', head),
    ...judged.map((set, i) =>
      line(
        set[0]!.set,
        columns.map((column) => column[i]!.toFixed(3)),
      ),
    ),
    line(
      'mean',
      columns.map((column) => mean(column).toFixed(4)),
    ),
  ].join('')
}

/** MRR@10 of the first stage alone. */
function matchedRank(set: JudgedQuestion[]): number {
  const ranks = set.map(({ matchOrder, gold }) => matchOrder.slice(0, 10).findIndex((id) => gold.includes(id)))
  return ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / set.length
}
