/** The checks of swagger-parser by themselves: they take data, and read and change nothing. */
declare module '@apidevtools/swagger-parser/lib/validators/schema.js' {
  /** @throws SyntaxError with Ajv's errors as `details`, when the document breaks the schema of its version */
  export default function validateSchema(api: unknown): void;
}

declare module '@apidevtools/swagger-parser/lib/validators/spec.js' {
  /**
   * Checks what the schema of OpenAPI 2.0 cannot say; of other versions, nothing.
   * @param api with its `$ref`s followed
   * @throws SyntaxError with the first fault in its message
   */
  export default function validateSpec(api: unknown): void;
}
