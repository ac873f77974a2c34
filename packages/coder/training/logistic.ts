/** An example as the numbers of the features it has, and the number of its class. */
export interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

/** Weights by feature and class, `weights[feature * classes + label]`. */
export type Weights = Float64Array;

const memory = 8;

/**
 * Multinomial logistic regression with an L2 penalty, by L-BFGS from zero: the same examples give the same weights.
 *
 * @param penalty half of it times the squared weights is added to the loss summed over examples
 */
export function fit(
  examples: readonly Example[],
  features: number,
  classes: number,
  penalty: number,
  steps = 120,
): Weights {
  const size = features * classes;
  const lossAt = (weights: Weights, gradient: Weights): number => {
    let loss = 0;
    for (let i = 0; i < size; i++) {
      gradient[i] = penalty * weights[i]!;
      loss += 0.5 * penalty * weights[i]! * weights[i]!;
    }
    const shares = new Float64Array(classes);
    for (const { features: own, label } of examples) {
      sharesOf(own, weights, classes, shares);
      loss -= Math.log(Math.max(shares[label]!, 1e-300));
      shares[label]! -= 1;
      for (const feature of own)
        for (let c = 0, at = feature * classes; c < classes; c++, at++) gradient[at]! += shares[c]!;
    }
    return loss;
  };
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAt(weights, gradient);
  const history: { step: Weights; change: Weights; rho: number }[] = [];
  for (let round = 0; round < steps; round++) {
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = history.length === 0 ? 1 / Math.sqrt(-slope) : 1;
    let next = weights;
    let nextGradient = gradient;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      next = weights.map((weight, i) => weight + length * direction[i]!);
      nextGradient = new Float64Array(size);
      nextLoss = lossAt(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const step = next.map((weight, i) => weight - weights[i]!);
    const change = nextGradient.map((value, i) => value - gradient[i]!);
    const curve = dot(step, change);
    if (curve > 1e-12) {
      history.push({ step, change, rho: 1 / curve });
      if (history.length > memory) history.shift();
    }
    const gain = (loss - nextLoss) / Math.max(Math.abs(loss), 1);
    [weights, gradient, loss] = [next, nextGradient, nextLoss];
    if (gain < 1e-6) break;
  }
  return weights;
}

/** Probabilities of the classes of an example, into `shares`. */
export function sharesOf(own: Int32Array, weights: Weights, classes: number, shares: Float64Array): void {
  shares.fill(0);
  for (const feature of own) for (let c = 0, at = feature * classes; c < classes; c++, at++) shares[c]! += weights[at]!;
  let top = Number.NEGATIVE_INFINITY;
  for (const share of shares) if (share > top) top = share;
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    shares[c] = Math.exp(shares[c]! - top);
    sum += shares[c]!;
  }
  for (let c = 0; c < classes; c++) shares[c]! /= sum;
}

/** The way down that L-BFGS takes: the gradient bent by what was learned of the curvature. */
function descent(gradient: Weights, history: readonly { step: Weights; change: Weights; rho: number }[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (let i = history.length - 1; i >= 0; i--) {
    const { step, change, rho } = history[i]!;
    const alpha = rho * dot(step, direction);
    alphas[i] = alpha;
    for (let j = 0; j < direction.length; j++) direction[j]! -= alpha * change[j]!;
  }
  const last = history.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let j = 0; j < direction.length; j++) direction[j]! *= scale;
  }
  for (const [i, { step, change, rho }] of history.entries()) {
    const beta = rho * dot(change, direction);
    for (let j = 0; j < direction.length; j++) direction[j]! += (alphas[i]! - beta) * step[j]!;
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
