import { invalid } from "./aws-error.ts";

/** A placeholder of a value, a name, or a sign. */
const TOKEN = /\s*(:[A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*|<=|>=|<>|[=<>(),+])/y;

/** Reads an expression of DynamoDB token by token; whatever it does not know throws. */
export class Tokens {
  readonly #expression: string;
  readonly #tokens: string[] = [];
  #at = 0;

  constructor(expression: string) {
    this.#expression = expression;
    TOKEN.lastIndex = 0;
    for (let last = 0; last < expression.trimEnd().length; last = TOKEN.lastIndex) {
      const [, token] = TOKEN.exec(expression) ?? [];
      if (token === undefined) throw this.error();
      this.#tokens.push(token);
    }
  }

  get ended(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** The next token, which stays. */
  peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  /** Takes the next token if it is this one, whatever its case. */
  takes(token: string): boolean {
    const is = this.peek()?.toUpperCase() === token;
    if (is) this.#at += 1;
    return is;
  }

  /** Takes this token, or throws. */
  expect(token: string): void {
    if (!this.takes(token)) throw this.error();
  }

  /** Takes the name of an attribute. */
  name(): string {
    return this.#take(/^[A-Za-z]/);
  }

  /** Takes the placeholder of a value. */
  placeholder(): string {
    return this.#take(/^:/);
  }

  /** Takes one of these. */
  oneOf<const Token extends string>(tokens: readonly Token[]): Token {
    const found = tokens.find((token) => this.takes(token));
    if (found === undefined) throw this.error();
    return found;
  }

  error(): Error {
    return invalid(`unknown token ${this.#at + 1} in expression: ${this.#expression}`);
  }

  #take(kind: RegExp): string {
    const token = this.peek();
    if (token === undefined || !kind.test(token)) throw this.error();
    this.#at += 1;
    return token;
  }
}
