// people — associations, audiences, staff, members, and how they are recognised.
// `enter` is the first step of every API call: it finds the association and who is calling. `listReadableAudiences`
// says what somebody may read; `personOffer` says how, and when, a person is reached (it has no off switch).
export { allowSite } from './allow-site.ts'
export type { Association } from './association.ts'
export { mayRead } from './audience.ts'
export { createAssociation, type NewAssociation } from './create-association.ts'
export { findAssociationRef, listAssociationRefs } from './find-association.ts'
export * from './get-association.ts'
export { type Opening, sayDay } from './opening.ts'
export { personOffer } from './person-offer.ts'
export { recognise } from './recognise.ts'
export { peopleRoutes } from './routes.ts'
export { cookieName, type Entered, type Entrance, enter, staffOnly } from './routes-enter.ts'
