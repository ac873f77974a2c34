/** A prediction and what was true. */
export interface Outcome {
  readonly probability: number;
  readonly isTrue: boolean;
}

/** Slope and intercept that turn log-odds into calibrated log-odds (Platt scaling), by Newton steps. */
export function calibrate(outcomes: readonly Outcome[]): { slope: number; intercept: number } {
  let [slope, intercept] = [1, 0];
  const points = outcomes.map(({ probability, isTrue }) => ({
    odds: Math.log(probability / (1 - probability)),
    truth: isTrue ? 1 : 0,
  }));
  for (let round = 0; round < 50; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { odds, truth } of points) {
      const share = 1 / (1 + Math.exp(-(slope * odds + intercept)));
      const spread = share * (1 - share);
      ga += (share - truth) * odds;
      gb += share - truth;
      haa += spread * odds * odds;
      hab += spread * odds;
      hbb += spread;
    }
    const determinant = haa * hbb - hab * hab;
    const [da, db] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
    slope -= da;
    intercept -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-9) break;
  }
  return { slope, intercept };
}

/** Expected calibration error over ten equal bins of probability. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const own = outcomes.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    const gap = own.reduce((sum, { probability, isTrue }) => sum + probability - (isTrue ? 1 : 0), 0);
    error += Math.abs(gap) / outcomes.length;
  }
  return error;
}
