// feedback — what is heard of the assistant's answers, and what becomes of it.
// A flag is a review with an owner and a day; complaints, distress and a daily sample are reviews too. Deciding one tells whoever
// flagged, in her thread. Corrections recall what was said; ratings ask once a matter; the public pages say all of it;
// surveys/ asks members, by topic or freely, and turns what they said into the policy. Listens to answer.posted inside its transaction. Announces: answer.flagged, review.opened, .assigned, .decided.
export { decideReview } from './decide-review.ts'
export { type Interval, stratifiedRate, wilson } from './error-rate.ts'
export { flagAnswer, listFlags } from './flag-answer.ts'
export { feedbackJobs } from './jobs.ts'
export { findReviewView, readReviews } from './list-reviews.ts'
export { measureErrors } from './measure-errors.ts'
export { openCorrection, sendCorrection, tellConcerned } from './open-correction.ts'
export { lines, paragraph, publicPage, section, text } from './public-html.ts'
export { giveRating, readRating, readRatings } from './rate-episode.ts'
export { findCorrectionView } from './read-corrections.ts'
export { flagRoutes, reviewRoutes } from './routes.ts'
export { correctionRoutes } from './routes-corrections.ts'
export { heardRoutes } from './routes-heard.ts'
export { publicRoutes } from './routes-public.ts'
export { ratingRoutes } from './routes-ratings.ts'
export { type ClosedSurvey, importSurvey } from './surveys/import-survey.ts'
export { lastSurvey } from './surveys/read-surveys.ts'
export { surveyRoutes } from './surveys/routes-surveys.ts'
export { openSurvey, writeSurvey } from './surveys/write-survey.ts'
export { findPublished, writeImprovement } from './write-improvement.ts'
