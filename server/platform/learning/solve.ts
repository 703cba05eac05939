/** Solves a symmetric positive definite system by Gaussian elimination, no pivoting needed. Changes its arguments. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const factor = matrix[j * size + i]! / matrix[i * size + i]!
      for (let k = i; k < size; k++) matrix[j * size + k]! -= factor * matrix[i * size + k]!
      right[j]! -= factor * right[i]!
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let rest = right[i]!
    for (let k = i + 1; k < size; k++) rest -= matrix[i * size + k]! * solution[k]!
    solution[i] = rest / matrix[i * size + i]!
  }
  return solution
}
