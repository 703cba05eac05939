// `relais bench load [--minutes 5] [--members 1000] [--advisers 30] [--rate 50]`: people connected and talking, with a server
// and a crowd in processes of their own (tests/load). Exit status 1 when a figure is not reached.
import { runScript } from './run-script.ts'

export const run = (args: string[]): Promise<number> => runScript('tests/load/run.ts', args)
