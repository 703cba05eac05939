import { cruise, type IViolation } from 'dependency-cruiser'
import { RULES } from './directions.ts'

/** Checks folders under `baseDir` against the generated rules. Returns each violation as `rule: from → to`. */
export async function violations(folders: string[], baseDir = process.cwd()): Promise<string[]> {
  const result = await cruise(
    folders,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: RULES },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|data)/' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] } as never,
  )
  if (typeof result.output === 'string') throw new Error(result.output)
  return result.output.summary.violations.map((v: IViolation) => `${v.rule.name}: ${v.from} → ${v.to}`)
}
