// What this service can do, for directories that ask before they speak (RFC 7643, 5–7).
import { MOST_SHOWN } from './scim-result.ts'
import { GROUP_SCHEMA, USER_SCHEMA } from './scim-user.ts'

const CORE = 'urn:ietf:params:scim:schemas:core:2.0'

export const serviceProviderConfig = (base: string) => ({
  schemas: [`${CORE}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST_SHOWN },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token made in the settings, shown once.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

export const resourceTypes = (base: string) =>
  (
    [
      ['User', '/Users', USER_SCHEMA],
      ['Group', '/Groups', GROUP_SCHEMA],
    ] as const
  ).map(([id, endpoint, schema]) => ({
    schemas: [`${CORE}:ResourceType`],
    id,
    name: id,
    endpoint,
    schema,
    schemaExtensions: [],
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  }))

type Rest = {
  type?: string
  multiValued?: boolean
  required?: boolean
  mutability?: string
  uniqueness?: string
  subAttributes?: object[]
}
const attribute = (name: string, rest: Rest = {}) => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...rest,
})

const complex = (name: string, subAttributes: object[], rest: Rest = {}) =>
  attribute(name, { type: 'complex', subAttributes, ...rest })

export const schemas = (base: string) => [
  {
    schemas: [`${CORE}:Schema`],
    id: USER_SCHEMA,
    name: 'User',
    attributes: [
      attribute('userName', { required: true, uniqueness: 'server' }),
      complex('name', [attribute('formatted'), attribute('givenName'), attribute('familyName')]),
      attribute('displayName'),
      complex('emails', [attribute('value'), attribute('type'), attribute('primary', { type: 'boolean' })], {
        multiValued: true,
      }),
      attribute('preferredLanguage'),
      attribute('active', { type: 'boolean' }),
      complex(
        'groups',
        [attribute('value', { mutability: 'readOnly' }), attribute('display', { mutability: 'readOnly' })],
        {
          multiValued: true,
          mutability: 'readOnly',
        },
      ),
    ],
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${USER_SCHEMA}` },
  },
  {
    schemas: [`${CORE}:Schema`],
    id: GROUP_SCHEMA,
    name: 'Group',
    attributes: [
      attribute('displayName', { required: true, uniqueness: 'server' }),
      complex(
        'members',
        [attribute('value', { mutability: 'immutable' }), attribute('display', { mutability: 'readOnly' })],
        {
          multiValued: true,
        },
      ),
    ],
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${GROUP_SCHEMA}` },
  },
]
