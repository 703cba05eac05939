// The one file written in plain JavaScript: an older Node must be able to read it to say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Relais a besoin de Node 22.18 ou plus récent; celui-ci est ${process.versions.node}. « npm ci » installe Node 24, que « npm start » utilise.\n` +
      `Relais needs Node 22.18 or later; this is ${process.versions.node}. "npm ci" installs Node 24, which "npm start" uses.\n`,
  )
  process.exit(2)
}
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
