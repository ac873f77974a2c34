/** Words that make the number behind them a label: `Flight 103`, `Resolution 242`. */
export const labelWords = new Set(
  "no no. number nos article articles chapter section clause paragraph protocol annex resolution flight room page pages channel highway route interstate gate platform apartment apt suite floor level lane phase stage grade class type model version mark mk unit base camp block sector zone district precinct ward area point apollo boeing airbus volume vol item rule law decree act order bill proposition page line group figure table act season episode week day round game aged age ages psalm file case docket windows".split(
    " ",
  ),
);
