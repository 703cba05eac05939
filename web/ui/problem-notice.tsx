import type { ReactNode } from 'react'
import type { Problem } from '../../contract/common.ts'

type Props = { problem: Problem; children?: ReactNode; className?: string }

/** What happened, what is kept, what to do. Read out at once. */
export function ProblemNotice({ problem, children, className = '' }: Props) {
  return (
    <div role="alert" className={`border-l-4 border-alarm bg-alarm-wash px-3 py-2 ${className}`}>
      <p className="font-semibold text-alarm">{problem.message}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {children}
    </div>
  )
}
