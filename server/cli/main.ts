// The command line: finds the command, runs it, turns a thrown error into one readable line and exit status 2.

type Command = { run: (args: string[]) => Promise<number> }

const commands: Record<string, () => Promise<Command>> = {
  serve: () => import('./serve.ts'),
  ask: () => import('./ask.ts'),
  ingest: () => import('./ingest.ts'),
  examine: () => import('./examine.ts'),
  embed: () => import('./embed.ts'),
  doctor: () => import('./doctor.ts'),
  bench: () => import('./bench.ts'),
  'bench retrieval': () => import('./bench-retrieval.ts'),
  'bench load': () => import('./bench-load.ts'),
  'bench cut-lines': () => import('./bench-cut-lines.ts'),
  'bench answers': () => import('./bench-answers.ts'),
  'bench desk': () => import('./bench-desk.ts'),
  'bench reports': () => import('./bench-reports.ts'),
  'bench feedback': () => import('./bench-feedback.ts'),
  'eval retrieval': () => import('./eval-retrieval.ts'),
  'eval ingestion': () => import('./eval-ingestion.ts'),
  'eval answers': () => import('./eval-answers.ts'),
  'eval signals': () => import('./eval-signals.ts'),
  'eval framing': () => import('./eval-framing.ts'),
  'eval referral': () => import('./eval-referral.ts'),
  'eval library': () => import('./eval-library.ts'),
  'eval injection': () => import('./eval-injection.ts'),
  'eval grounding': () => import('./eval-grounding.ts'),
  'eval corruptions': () => import('./eval-corruptions.ts'),
}

const usage = () => `relais <command>

${Object.keys(commands)
  .map((name) => `  relais ${name}`)
  .join('\n')}
`

/** Runs one command. Returns the exit status: 0 done, 1 the command says no, 2 bad input. */
export async function main(args: string[]): Promise<number> {
  const [first = '', second = ''] = args
  const name = `${first} ${second}` in commands ? `${first} ${second}` : first
  const load = commands[name]
  if (!load) {
    process.stderr.write(usage())
    return first === '' || first === 'help' || first === '--help' ? 0 : 2
  }
  try {
    const command = await load()
    return await command.run(args.slice(name.split(' ').length))
  } catch (error) {
    process.stderr.write(`relais ${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    if (process.env.RELAIS_DEBUG) console.error(error)
    return 2
  }
}
