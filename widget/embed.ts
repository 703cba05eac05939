// One script tag on the association's own site:
// <script src="https://host/widget.js" data-association="demo" data-language="fr" async></script>
// It also defines <relais-assistant association="demo">, for a place of one's own in the page.
// It only fetches the component, so that parts few members open (announcements, files) come when they are needed.

// Only while the script itself runs is it known which tag it is.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
const server = script?.src ? new URL(script.src).origin : location.origin

void import(/* @vite-ignore */ `${server}/assets/widget/assistant.js`).then((module: typeof import('./assistant.ts')) =>
  module.defineAssistant(server),
)

const association = script?.dataset.association
if (association) {
  const element = document.createElement('relais-assistant')
  element.setAttribute('association', association)
  for (const name of ['language', 'server', 'display', 'token', 'tokenUrl']) {
    const value = script?.dataset[name]
    if (value) element.setAttribute(name === 'tokenUrl' ? 'token-url' : name, value)
  }
  if (document.body) document.body.append(element)
  else addEventListener('DOMContentLoaded', () => document.body.append(element))
}
