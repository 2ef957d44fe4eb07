/** A list of integers that grows, as large numbers of them are kept: without an object for each, and side by side. */
export class Integers {
  #values = new Int32Array(1024);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const longer = new Int32Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** The values, in the memory of the list. */
  get all(): Int32Array {
    return this.#values.subarray(0, this.#count);
  }
}
