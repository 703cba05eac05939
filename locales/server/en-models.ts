// What the server says of the language model, in English.

export const enModels = {
  model: {
    works: (what: 'chat' | 'embedding', ms: number) =>
      `${what === 'chat' ? 'The model' : 'The embedding model'} answered in ${(ms / 1000).toFixed(1)} s.`,
    failure: {
      budget: 'Today’s budget is spent. Members are answered by quotation until midnight, or until you raise it.',
      resting: 'The model failed several times in a row. It is left alone for a few minutes, then tried again.',
      deadline: 'The model did not answer in time. It may be starting, too large for its machine, or out of reach.',
      blocked:
        'This address is on this machine or a private network. The operator must name it in RELAIS_MODEL_HOSTS first.',
      unreachable: 'Nothing answers at this address. Check it, and that the model’s server is running.',
      refused: 'The model’s server refused the key.',
      'unknown-model': 'The model’s server does not know this model, or the address lacks its last part (often /v1).',
      busy: 'The model’s server has too many requests, or your account there has run out.',
      broken: 'The model’s server answered, but not with an answer of a language model.',
      died: 'The answer stopped in the middle.',
      'unreadable-key': 'The key was sealed under another secret and can no longer be read. Enter it again.',
      stopped: 'The test was stopped.',
    },
  },
  composed: {
    provenance: 'Written by the assistant from these texts; each sentence was checked against its source.',
    clarify: 'Your question can mean several things. Which one is it?',
  },
}

export const enModelProblems = {
  'model-address': 'The address of the model is not a web address, such as https://models.example.org/v1.',
  'model-host':
    'This address is on this machine or a private network. The operator of the server must name it in RELAIS_MODEL_HOSTS first.',
  'model-clear':
    'This address is not encrypted. Members’ questions go to https addresses only, or to a host the operator named.',
  'model-name': 'Say which model to use before you turn it on.',
}
