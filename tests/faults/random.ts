/** Milliseconds in [0, most), the same in every run (Park and Miller's generator). */
export function* randomTimes(most: number, seed = 20201211): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48271) % 2147483647;
    yield (state / 2147483647) * most;
  }
}
