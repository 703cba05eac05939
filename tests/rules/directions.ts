// The shelves of ARCHITECTURE.md, as data. The dependency rules are generated from them.
import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Lowest shelf first; rooms on the same shelf do not know each other. */
export const SHELVES: string[][] = [
  ['platform'],
  ['trust'],
  ['people'],
  ['knowledge'],
  ['answers'],
  ['conversations'],
  ['desk', 'feedback'],
  ['signals'],
  ['communications'],
]

const ROOMS = SHELVES.flat()
const path = (rooms: string[]) => `^server/(${rooms.join('|')})/`

/** A room may import lower shelves and itself, never a neighbour or a higher shelf. */
function shelfRules(): IForbiddenRuleType[] {
  return SHELVES.flatMap((shelf, height) =>
    shelf.map((room) => ({
      name: `shelf-${room}`,
      comment: `${room} stands below, or beside, what it imports`,
      severity: 'error' as const,
      from: { path: path([room]) },
      to: {
        path: path(
          SHELVES.slice(height)
            .flat()
            .filter((other) => other !== room),
        ),
      },
    })),
  )
}

/** Another room is entered by its index.ts only; main.ts, the command line and tests enter the same way. */
function doorRules(): IForbiddenRuleType[] {
  return [
    {
      name: 'door-between-rooms',
      comment: "another room's files are reached through its index.ts",
      severity: 'error',
      from: { path: `^server/(${ROOMS.join('|')})/` },
      to: { path: `^server/(${ROOMS.join('|')})/`, pathNot: ['^server/$1/', '^server/[a-z]+/index\\.ts$'] },
    },
    {
      name: 'door-from-outside',
      comment: 'main.ts and the command line reach a room through its index.ts',
      severity: 'error',
      from: { path: '^server/(main\\.ts$|cli/)' },
      to: { path: `^server/(${ROOMS.join('|')})/`, pathNot: '^server/[a-z]+/index\\.ts$' },
    },
    {
      name: 'rooms-know-no-command',
      comment: 'rooms know neither main.ts nor the command line',
      severity: 'error',
      from: { path: `^server/(${ROOMS.join('|')})/` },
      to: { path: '^server/(main\\.ts|cli/)' },
    },
  ]
}

const SQL_FILES = ['/(store|tables)[.]ts$', '/(store|tables)-[a-z-]+[.]ts$']
const HTTP_FILES = ['/routes[.]ts$', '/routes-[a-z-]+[.]ts$']
const TESTS = '\\.test\\.ts$'

/** Inside a room the file name is the permission. */
function permissionRules(): IForbiddenRuleType[] {
  const rooms = ROOMS.filter((room) => room !== 'platform')
  return [
    {
      name: 'sql-only-in-stores',
      comment: 'store.ts and tables.ts speak SQL; nothing else does',
      severity: 'error',
      from: { path: path(rooms), pathNot: [...SQL_FILES, TESTS] },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'http-only-in-routes',
      comment: 'routes.ts speaks HTTP; nothing else does',
      severity: 'error',
      from: { path: path(rooms), pathNot: [...HTTP_FILES, TESTS] },
      to: { path: '^node_modules/(hono|@hono)/' },
    },
    {
      name: 'routes-call-verbs',
      comment: 'routes parse, call a verb and present; they do not reach for the store',
      severity: 'error',
      from: { path: HTTP_FILES },
      to: { path: SQL_FILES },
    },
  ]
}

/** What runs in a browser knows the wire shapes and the texts, nothing of the server. */
function browserRules(): IForbiddenRuleType[] {
  return [
    {
      name: 'browser-knows-no-server',
      comment: 'web and widget never import the server',
      severity: 'error',
      from: { path: '^(web|widget)/' },
      to: { path: '^(server|migrations|demo)/' },
    },
    {
      name: 'widget-stands-alone',
      comment: 'the widget imports contract and its texts only',
      severity: 'error',
      from: { path: '^widget/' },
      to: { path: '^(web)/|^node_modules/(react|react-dom|react-aria-components|@tanstack)/' },
    },
    {
      name: 'contract-is-shapes',
      comment: 'contract and locales hold shapes and texts; they import nothing of ours',
      severity: 'error',
      from: { path: '^(contract|locales)/' },
      to: { path: '^(server|web|widget|tests)/' },
    },
    {
      name: 'server-draws-nothing',
      comment: 'the server never imports a screen',
      severity: 'error',
      from: { path: '^server/', pathNot: TESTS },
      to: { path: '^(web|widget|tests)/' },
    },
  ]
}

export const RULES: IForbiddenRuleType[] = [
  ...shelfRules(),
  ...doorRules(),
  ...permissionRules(),
  ...browserRules(),
  {
    name: 'no-circles',
    comment: 'two files that need each other are one file, or three',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
]
