// The association's say in what goes to a person: its policy, its help lines, its own examples. Effective at once: each message reads them.
import {
  type HelpLine,
  type HelpPreset,
  NewReferralExample,
  type ReferralBook,
  type ReferralExample,
  ReferralPolicyInput,
  type TriedMessage,
  TryMessage,
} from '../../../contract/referral.ts'
import { getAssociation } from '../../people/index.ts'
import { type Ctx, newId } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { classifyMessage } from './classify-message.ts'
import { helpLines, presetFor } from './help-lines.ts'
import { type ChosenTreatments, effectivePolicy, FIXED, loosens, treatmentOf } from './policy.ts'
import type { Topic } from './referral-topic.ts'
import {
  countExamples,
  deleteExample,
  findPolicy,
  insertExample,
  savePolicy,
  selectExamples,
} from './store-referral.ts'

export type ReferralSettings = {
  treatments: ChosenTreatments
  preset: HelpPreset
  own: HelpLine[]
  examples: { text: string; topic: Topic }[]
}

type Refused = { ok: false; reason: 'forbidden' | 'not-found' | 'cannot-loosen' | 'too-many' }
export type ReferralAct = { ok: true } | Refused

/** Each message is compared with every example: beyond this the comparison would be felt. */
const MOST_EXAMPLES = 300

const mayTend = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'steward', 'administrator')
const nameOf = (ctx: Ctx) => (ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais')

/** What classifyMessage, treatmentOf and helpLines need. For anybody: a member's message is read under it. Two reads by key. */
export async function getReferralSettings(ctx: Ctx): Promise<ReferralSettings> {
  const policy = await findPolicy(ctx)
  const examples = (await selectExamples(ctx)).map(({ text, topic }) => ({ text, topic }))
  if (policy) return { treatments: policy.treatments, preset: policy.help_preset, own: policy.own_lines, examples }
  const { languages, timezone } = await getAssociation(ctx)
  return { treatments: {}, preset: presetFor(languages[0] ?? 'fr', timezone), own: [], examples }
}

/** The association's examples, latest first; undefined for who may not see them. */
export async function listReferralExamples(ctx: Ctx): Promise<ReferralExample[] | undefined> {
  if (!mayTend(ctx)) return undefined
  return (await selectExamples(ctx)).map((row) => ({
    exampleId: row.example_id,
    text: row.text,
    topic: row.topic,
    language: row.language,
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
  }))
}

/** All there is to see and change on the screen; undefined for who may not. */
export async function readReferral(ctx: Ctx): Promise<ReferralBook | undefined> {
  const examples = await listReferralExamples(ctx)
  if (!examples) return undefined
  const { treatments, preset, own } = await getReferralSettings(ctx)
  return {
    treatments: effectivePolicy(treatments),
    fixed: [...FIXED],
    preset,
    own,
    helpLines: helpLines(preset, own),
    examples,
  }
}

/** Chooses what is done by topic, and the help lines. Distress and a person asked for cannot be loosened. */
export async function setReferralPolicy(ctx: Ctx, input: unknown): Promise<ReferralAct> {
  if (!mayTend(ctx)) return { ok: false, reason: 'forbidden' }
  const { treatments, preset, own } = ReferralPolicyInput.parse(input)
  if (loosens(treatments)) return { ok: false, reason: 'cannot-loosen' }
  await keepPolicy(ctx, { treatments, preset, own })
  return { ok: true }
}

/** Changes some topics and leaves the rest as it is: what a survey's result does. A director may, as for the values. */
export async function changeTreatments(
  ctx: Ctx,
  changes: ChosenTreatments,
): Promise<{ ok: true } | { ok: false; reason: 'forbidden' | 'cannot-loosen' }> {
  if (!mayTend(ctx) && !hasRole(ctx.actor, 'director')) return { ok: false, reason: 'forbidden' }
  if (loosens(changes)) return { ok: false, reason: 'cannot-loosen' }
  const { treatments, preset, own } = await getReferralSettings(ctx)
  await keepPolicy(ctx, { treatments: { ...treatments, ...changes }, preset, own })
  return { ok: true }
}

async function keepPolicy(ctx: Ctx, chosen: Pick<ReferralSettings, 'treatments' | 'preset' | 'own'>): Promise<void> {
  const { treatments, preset, own } = chosen
  await savePolicy(ctx, {
    treatments,
    help_preset: preset,
    own_lines: own,
    changed_by: nameOf(ctx),
    changed_at: ctx.now(),
  })
  await recordAct(ctx, 'referral.policy-set', null, { treatments, preset, ownLines: own.length })
}

/** Says of messages like this one what they are. */
export async function addReferralExample(ctx: Ctx, input: unknown): Promise<ReferralAct> {
  if (!mayTend(ctx)) return { ok: false, reason: 'forbidden' }
  const { text, topic, language } = NewReferralExample.parse(input)
  if ((await countExamples(ctx)) >= MOST_EXAMPLES) return { ok: false, reason: 'too-many' }
  const example_id = newId()
  await insertExample(ctx, { example_id, text, topic, language, added_by: nameOf(ctx), added_at: ctx.now() })
  await recordAct(ctx, 'referral.example-added', example_id, { topic })
  return { ok: true }
}

export async function removeReferralExample(ctx: Ctx, exampleId: string): Promise<ReferralAct> {
  if (!mayTend(ctx)) return { ok: false, reason: 'forbidden' }
  if (!(await deleteExample(ctx, exampleId))) return { ok: false, reason: 'not-found' }
  await recordAct(ctx, 'referral.example-removed', exampleId)
  return { ok: true }
}

/** What would happen with a message, now. Nothing is kept. Undefined for who may not ask. */
export async function tryMessage(ctx: Ctx, input: unknown): Promise<TriedMessage | undefined> {
  if (!mayTend(ctx)) return undefined
  const { text, language } = TryMessage.parse(input)
  const settings = await getReferralSettings(ctx)
  const { topic, probability, because, example } = classifyMessage(text, language, settings.examples)
  return { topic, probability, reason: because, example: example ?? null, treatment: treatmentOf(topic, settings) }
}
