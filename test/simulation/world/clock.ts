/** A clock that moves when the simulation says so. */
export class Clock {
  #now: number;
  /** The latest time that it ever showed. */
  #latest: number;

  constructor(start: number) {
    this.#now = start;
    this.#latest = start;
  }

  get now(): number {
    return this.#now;
  }

  /** Moves by so many milliseconds, back by fewer than none. */
  move(ms: number): void {
    this.#now += ms;
    this.#latest = Math.max(this.#latest, this.#now);
  }

  /** Shows a time again that is no earlier than any that it showed. */
  mend(): void {
    this.#now = this.#latest;
  }
}
