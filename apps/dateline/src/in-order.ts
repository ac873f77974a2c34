/**
 * Map a stream through an asynchronous step, at most `window` steps at a time, results in the order of the stream.
 */
export async function* mapInOrder<In, Out>(
  items: AsyncIterable<In>,
  window: number,
  step: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  for await (const item of items) {
    const result = step(item);
    // The failure is seen when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    running.push(result);
    if (running.length >= window) yield await running.shift()!;
  }
  for (const result of running) yield await result;
}
