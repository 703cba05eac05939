// A letter as a mail server brings it, for tests only.
import { newId } from '../../platform/index.ts'

/** What the trusted server says of the member's address. */
export const PROOF =
  'Authentication-Results: mx.essai.test; dkim=pass header.d=essai.test; spf=pass smtp.mailfrom=member@essai.test'

/** From the member unless said, vouched for unless other headers are given. */
export const letter = (to: string, lines: string[], rest: { from?: string; headers?: string[] } = {}) =>
  [
    ...(rest.headers ?? [PROOF]),
    `From: Marie Membre <${rest.from ?? 'member@essai.test'}>`,
    `To: ${to}`,
    'Subject: Re: Un message pour vous',
    `Message-ID: <${newId()}@essai.test>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
  ].join('\r\n')
