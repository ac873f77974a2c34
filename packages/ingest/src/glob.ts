/** Whether a path the user gave is a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** A pattern split into the folder it starts from and the segments below it. */
export function splitGlob(pattern: string): { base: string; segments: readonly string[] } {
  const segments = pattern.split("/");
  const first = segments.findIndex(isGlob);
  const base = segments.slice(0, first).join("/");
  return { base: base === "" ? (pattern.startsWith("/") ? "/" : ".") : base, segments: segments.slice(first) };
}

/**
 * A test for paths below the base of a pattern: `*`, `?`, `[abc]`, `{a,b}` within one segment, `**` for any number of
 * segments. Names that start with a dot match only a pattern that does.
 */
export function compileGlob(segments: readonly string[]): (path: string) => boolean {
  const tests = segments.map((segment) => (segment === "**" ? null : segmentTest(segment)));
  const match = (names: readonly string[], name: number, test: number): boolean => {
    if (test === tests.length) return name === names.length;
    const current = tests[test]!;
    if (current === null) {
      for (let skip = name; skip <= names.length; skip++) if (match(names, skip, test + 1)) return true;
      return false;
    }
    return name < names.length && current.test(names[name]!) && match(names, name + 1, test + 1);
  };
  return (path) => match(path.split("/"), 0, 0);
}

function segmentTest(segment: string): RegExp {
  let source = segment.startsWith(".") ? "" : "(?!\\.)";
  let braces = 0;
  for (let i = 0; i < segment.length; i++) {
    const char = segment[i]!;
    const end = char === "[" ? segment.indexOf("]", i + 2) : -1;
    if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (end !== -1) {
      source += `[${segment
        .slice(i + 1, end)
        .replace(/^!/, "^")
        .replace(/[\\\]]/g, "\\$&")}]`;
      i = end;
    } else if (char === "{" && segment.includes("}", i)) {
      source += "(?:";
      braces++;
    } else if (char === "}" && braces > 0) {
      source += ")";
      braces--;
    } else if (char === "," && braces > 0) source += "|";
    else source += char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(braces)}$`, "u");
}
