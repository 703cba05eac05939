// Communications: announcements and a dialogue about them. framing/ reads a text as one writes it.

export { FRAMING_BLIND_SET, FRAMING_SET, FramingCase, framingFigures } from './framing/evaluation.ts'
export { type Access, CONCERNS, type Concern, type Finding, readFraming } from './framing/framing.ts'
