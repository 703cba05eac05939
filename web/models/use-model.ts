import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ModelChange, ModelSettings, ModelTrial } from '../../contract/models.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'

const modelQuery = queryOptions({
  queryKey: ['settings', 'model'],
  queryFn: () => call(ModelSettings, '/settings/model'),
  // A form is being filled: what was typed is not taken away by a fresh read.
  refetchOnWindowFocus: false,
})

export const useModel = () => useQuery(modelQuery)

export function useModelActs() {
  const client = useQueryClient()
  return {
    save: async (change: ModelChange) => {
      const settings = await call(ModelSettings, '/settings/model', { method: 'PUT', body: change })
      client.setQueryData(modelQuery.queryKey, settings)
      announce(currentTexts().model.saved, { shown: true })
      return settings
    },
    trySaved: async () => {
      const trial = await call(ModelTrial, '/settings/model/try', { method: 'POST', body: {} })
      await client.invalidateQueries({ queryKey: modelQuery.queryKey })
      return trial
    },
  }
}
