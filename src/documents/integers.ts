/** A list of integers that grows, as large numbers of them are kept: without an object for each, and side by side. */
export class Integers {
  #values = new Int32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds a value, whose index is the count before. */
  push(value: number): void {
    if (this.#count === this.#values.length) {
      const longer = new Int32Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** Takes the last value away. */
  pop(): number {
    this.#count -= 1;
    return this.#values[this.#count] as number;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Takes all values away from an index on. */
  truncate(count: number): void {
    this.#count = count;
  }

  /** Whether a value stands at an index or behind it. */
  includes(value: number, from: number): boolean {
    for (let index = from; index < this.#count; index += 1) if (this.#values[index] === value) return true;
    return false;
  }

  /** The values from an index on, in the memory of the list. */
  from(index: number): Int32Array {
    return this.#values.subarray(index, this.#count);
  }
}
