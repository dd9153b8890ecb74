/** A process of one function, which a crash ends at once: nothing in it goes on, and nobody sees it fall. */
export class Process {
  readonly #end = Promise.withResolvers<void>();
  #dead = false;
  /** The call that it serves: a process serves one at a time. */
  invocation = 0;
  /** What it cannot reach while it serves that call. */
  unreachable: (input: unknown) => boolean = () => false;

  get dead(): boolean {
    return this.#dead;
  }

  /** Settles when it is gone. */
  get died(): Promise<void> {
    return this.#end.promise;
  }

  crash(): void {
    this.#dead = true;
    this.#end.resolve();
  }
}

/** What a call of a dead process comes to. */
export const NEVER: Promise<never> = new Promise(() => {});
