/**
 * A power diagram of weighted seeds on land, and the weights that give its groups the areas wanted.
 * The cell of seed i is where |x − Pi|² − wi is least.
 *
 * @typedef {import('./plane.mjs').Point} Point
 * @typedef {import('./plane.mjs').Ring} Ring
 * @typedef {{ at: Point, weight: number }} Seed
 */
import { clipHalfPlane, signedArea } from './plane.mjs';

/**
 * Part of a ring in the cell of one seed.
 * @param {Seed[]} seeds
 * @param {number} i
 * @param {Ring} ring
 * @returns {Ring}
 */
export function cellWithin(seeds, i, ring) {
  const { at: p, weight } = seeds[i];
  let cell = ring;
  for (let j = 0; j < seeds.length && cell.length > 0; j++) {
    if (j === i) continue;
    const { at: q, weight: other } = seeds[j];
    const b = q[0] ** 2 + q[1] ** 2 - p[0] ** 2 - p[1] ** 2 + weight - other;
    cell = clipHalfPlane(cell, [2 * (q[0] - p[0]), 2 * (q[1] - p[1])], b);
  }
  return cell;
}

/**
 * Finds the unknown weights by damped Newton with a numerical Jacobian.
 *
 * @param {object} problem
 * @param {number} problem.unknowns
 * @param {(weights: number[]) => Seed[]} problem.seeds seeds under given unknowns
 * @param {(areas: number[]) => number[]} problem.residual from the seeds' areas to what shall be 0, one value per unknown
 * @param {(seeds: Seed[]) => boolean} problem.acceptable false when a seed lost its cell
 * @param {Ring} problem.land
 * @param {number} problem.areaFactor areas of the metric over areas of the plane
 * @param {number} problem.tolerance
 * @returns {{ weights: number[], iterations: number, error: number }}
 */
export function solveWeights({ unknowns, seeds, residual, acceptable, land, areaFactor, tolerance }) {
  const evaluate = (weights) => {
    const s = seeds(weights);
    return residual(s.map((_, i) => signedArea(cellWithin(s, i, land)) / areaFactor));
  };
  const worst = (r) => Math.max(...r.map(Math.abs));
  let weights = new Array(unknowns).fill(0);
  let r = evaluate(weights);
  for (let iteration = 0; iteration < 100; iteration++) {
    if (worst(r) < tolerance) return { weights, iterations: iteration, error: worst(r) };
    const h = 1e-5;
    const columns = weights.map((_, k) => {
      const shifted = (d) => evaluate(weights.map((w, m) => (m === k ? w + d : w)));
      const [up, down] = [shifted(h), shifted(-h)];
      return up.map((v, m) => (v - down[m]) / (2 * h));
    });
    const step = solveLinear(
      r.map((_, m) => columns.map((column) => column[m])),
      r.map((v) => -v),
    );
    let damping = 1;
    for (;;) {
      const next = weights.map((w, k) => w + damping * step[k]);
      const rn = evaluate(next);
      if (acceptable(seeds(next)) && norm(rn) < norm(r)) {
        weights = next;
        r = rn;
        break;
      }
      damping /= 2;
      if (damping < 1e-6) throw new Error(`power diagram: no step helps any more; areas are ${worst(r)} km² off`);
    }
  }
  throw new Error(`power diagram: did not converge; areas are ${worst(r)} km² off`);
}

const norm = (r) => Math.hypot(...r);

/** Gaussian elimination with partial pivoting. @param {number[][]} a @param {number[]} b @returns {number[]} */
function solveLinear(a, b) {
  const m = a.map((row, i) => [...row, b[i]]);
  const n = m.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
    [m[k], m[pivot]] = [m[pivot], m[k]];
    if (Math.abs(m[k][k]) < 1e-12) throw new Error('power diagram: a weight has no effect on any area');
    for (let i = k + 1; i < n; i++) {
      const f = m[i][k] / m[k][k];
      for (let j = k; j <= n; j++) m[i][j] -= f * m[k][j];
    }
  }
  const x = new Array(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let v = m[k][n];
    for (let j = k + 1; j < n; j++) v -= m[k][j] * x[j];
    x[k] = v / m[k][k];
  }
  return x;
}
