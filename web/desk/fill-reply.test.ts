import { expect, test } from 'vitest'
import { fillReply, unknownVariables } from './fill-reply.ts'

test('a saved reply names the member and whoever answers', () => {
  const text = 'Bonjour {member},\n\n{me}, {role}'
  expect(fillReply(text, { member: 'Catherine', me: 'Philippe', role: 'conseiller' })).toBe(
    'Bonjour Catherine,\n\nPhilippe, conseiller',
  )
})

test('a visitor without a name is greeted without one', () => {
  expect(fillReply('Bonjour {member},', { member: null })).toBe('Bonjour,')
})

test('what nothing fills stays in sight, so that it is not sent by mistake', () => {
  expect(fillReply('Au {phone}, {inconnu}', { phone: null })).toBe('Au {phone}, {inconnu}')
})

test('a variable that nothing fills is told while it is written', () => {
  expect(unknownVariables('Bonjour {member}, {nom} et {nom}, {me}')).toEqual(['{nom}'])
})
