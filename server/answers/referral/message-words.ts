// A message as the classifier reads it: sentences of plain words — lower case, accents folded, elisions split ("j'ai" is two words),
// and the short forms of telephones written out ("qqn", "sm1", "jpeux"). Both languages at once: a page in French is written to in English too.

import { fold } from '../../knowledge/index.ts'

const FRENCH_SHORT: Record<string, string> = {
  svp: 's il vous plait',
  stp: 's il te plait',
  qqn: 'quelqu un',
  qqun: 'quelqu un',
  quelqun: 'quelqu un',
  quelquun: 'quelqu un',
  kelkun: 'quelqu un',
  kelqun: 'quelqu un',
  qqch: 'quelque chose',
  pk: 'pourquoi',
  pkoi: 'pourquoi',
  pq: 'pourquoi',
  koi: 'quoi',
  ke: 'que',
  cest: 'c est',
  cetait: 'c etait',
  sest: 's est',
  ya: 'y a',
  ca: 'ca',
  vs: 'vous',
  ns: 'nous',
  ds: 'dans',
  bcp: 'beaucoup',
  tjrs: 'toujours',
  tjs: 'toujours',
  pcq: 'parce que',
  rdv: 'rendez vous',
  chu: 'je suis',
  chus: 'je suis',
  chuis: 'je suis',
  jle: 'je le',
  jme: 'je me',
  jve: 'je veux',
  ve: 'veux',
  pouve: 'pouvez',
  boute: 'bout',
  quil: 'qu il',
  dun: 'd un',
  dune: 'd une',
  den: 'd en',
  jpp: 'j en peux plus',
  nimporte: 'n importe',
}
const ENGLISH_SHORT: Record<string, string> = {
  pls: 'please',
  plz: 'please',
  u: 'you',
  ur: 'your',
  im: 'i m',
  ive: 'i ve',
  id: 'i d',
  cant: 'can t',
  cannot: 'can not',
  dont: 'don t',
  doesnt: 'doesn t',
  didnt: 'didn t',
  wont: 'won t',
  isnt: 'isn t',
  wasnt: 'wasn t',
  whats: 'what s',
  wats: 'what s',
  wat: 'what',
  hw: 'how',
  sm1: 'someone',
  some1: 'someone',
  sum1: 'someone',
  sumone: 'someone',
  somone: 'someone',
  any1: 'anyone',
  no1: 'no one',
  noone: 'no one',
  ppl: 'people',
  thx: 'thanks',
  ty: 'thanks',
  tks: 'thanks',
  idk: 'i don t know',
  kms: 'kill myself',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  abt: 'about',
  cuz: 'because',
  b4: 'before',
  asap: 'as soon as possible',
}
const SHORT = new Map([...Object.entries(FRENCH_SHORT), ...Object.entries(ENGLISH_SHORT)])

// « jpeux », « jsuis »: no French or English word starts so.
const JOINED_JE = /^j(?=[bcdfglmnpqrstvx])([a-z]{3,})$/
const JOINED_J =
  /^j(ai|aimerais|aimerai|aurais|avais|etais|en|y|attends|ecris|espere|arrive|ose|exige|oublie|hesite|appelle)$/
const LONG_RUN = /([a-z])\1{2,}/g
const END = /[.?!;…\n\r]+/
const WORD = /[a-z0-9]+/g
const FIGURES = /\d{2,}/g

// What must not be missed for a slip of the finger; words that differ from them by one letter and are right.
const KEY_WORDS = [
  'quelqu',
  'humain',
  'human',
  'personne',
  'person',
  'conseiller',
  'conseillere',
  'someone',
  'somebody',
  'suicide',
  'suicider',
  'mourir',
  'parler',
  'agent',
]
const RIGHT = new Set(
  `quelque quels personnes personnel personal persons persona humans humaine humains agents argent parlez parles parlera parlee parlent suicides suicidee
   conseillers conseille conseilles conseillez conseilleres consumer perron humaine urgent mourrir someones parley`.split(
    /\s+/,
  ),
)

/** One letter too many, too few, another, or two the wrong way round; the first letter is right. */
function isSlip(word: string, key: string): boolean {
  if (word[0] !== key[0] || Math.abs(word.length - key.length) > 1) return false
  let at = 1
  while (at < word.length && word[at] === key[at]) at++
  const same = (a: number, b: number) => word.slice(a) === key.slice(b)
  if (same(at + 1, at + 1) || same(at + 1, at) || same(at, at + 1)) return true
  return word[at] === key[at + 1] && word[at + 1] === key[at] && same(at + 2, at + 2)
}

const SLIPPED_FROM = 5
const repair = (word: string): string =>
  word.length < SLIPPED_FROM || RIGHT.has(word)
    ? word
    : KEY_WORDS.includes(word)
      ? word
      : (KEY_WORDS.find((key) => isSlip(word, key)) ?? word)

/** Characters read: what a long message asks is said in its first half-page or in its last lines. */
const HEAD = 2400
const TAIL = 800

const bounded = (text: string) => (text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text)

function expand(word: string, previous: string): string[] {
  if (word === '2' && /^(talk|speak|want|need|how|like|going|write)$/.test(previous)) return ['to']
  if (word === 'g' || word === 'gt') return word === 'g' ? ['j', 'ai'] : ['j', 'etais']
  const je = JOINED_JE.exec(word) ?? undefined
  const whole = SHORT.get(word) ?? (je ? `je ${je[1]}` : word.replace(JOINED_J, 'j $1'))
  return whole === word ? [repair(word)] : whole.split(' ')
}

/** The sentences of a message, each as its plain words. Sentences without a word are left out. */
export function messageWords(text: string): string[][] {
  const plain = fold(bounded(text).normalize('NFKC').toLowerCase()).replace(LONG_RUN, '$1').replace(FIGURES, '0')
  return plain
    .split(END)
    .map((sentence) => {
      const words: string[] = []
      for (const word of sentence.match(WORD) ?? []) words.push(...expand(word, words.at(-1) ?? ''))
      return words
    })
    .filter((words) => words.length > 0)
}
