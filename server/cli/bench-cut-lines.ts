// `relais bench cut-lines [--clients 500] [--seconds 120] [--silence 60]`: pages whose lines are cut at random (tests/load).
// Exit status 1 unless every transcript is the server's and everybody has caught up within a second.
import { runScript } from './run-script.ts'

export const run = (args: string[]): Promise<number> => runScript('tests/load/cut-lines.ts', args)
