import type { Clause } from '../../src/profile.ts';
import errorResponseDeclared from '../codes/error-response-declared.ts';
import responsesDeclared from '../codes/responses-declared.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import statusCodeSyntax from '../codes/status-code-syntax.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import headerNameCollision from '../headers/header-name-collision.ts';
import ignoredContentTypeHeader from '../headers/ignored-content-type-header.ts';
import { openapi } from '../sources.ts';

/** The OpenAPI Specification. */
export const openapiClauses: readonly Clause[] = [
  {
    id: 'oas-responses',
    says: 'An operation has at least one response; up to OpenAPI 3.0 it may not leave out `responses` either.',
    source: openapi('2.0 to 3.2, Responses Object', 'MUST'),
    enforcedBy: [responsesDeclared],
  },
  {
    id: 'oas-success',
    says: 'Where there is one response only, it is that of a success.',
    source: openapi('2.0 to 3.2, Responses Object', 'SHOULD'),
    enforcedBy: [successResponseDeclared],
  },
  {
    id: 'oas-known-errors',
    says: 'The responses cover success and the errors that are known.',
    source: openapi('2.0 to 3.2, Responses Object'),
    enforcedBy: [successResponseDeclared, errorResponseDeclared],
  },
  {
    id: 'oas-status-codes',
    says: 'A key is a status code, or one of the ranges `1XX` to `5XX`.',
    source: openapi('3.0 to 3.2, Responses Object, HTTP Status Code', 'MUST'),
    enforcedBy: [statusCodeSyntax],
  },
  {
    id: 'oas-quotes',
    says: 'A status code stands in quotes.',
    source: openapi('3.0 to 3.2, Responses Object, HTTP Status Code', 'MUST'),
    unenforceable: 'Once a document is read, 200 and "200" are the same key.',
  },
  {
    id: 'oas-registered',
    says: 'Status codes are registered ones.',
    source: openapi('3.1 and 3.2, HTTP Status Codes', 'SHOULD'),
    enforcedBy: [statusCodeRegistered],
  },
  {
    id: 'oas-header-case',
    says: 'The names of headers know no case.',
    source: openapi('3.0 to 3.2, Response Object, headers'),
    enforcedBy: [headerNameCollision],
  },
  {
    id: 'oas-content-type',
    says: 'A header named Content-Type is ignored.',
    source: openapi('3.0 to 3.2, Response Object, headers', 'SHALL'),
    enforcedBy: [ignoredContentTypeHeader],
  },
  {
    id: 'oas-description',
    says: 'A response has a description.',
    source: openapi('2.0 to 3.1, Response Object, description', 'MUST'),
    unenforceable:
      'Whether a document fits the schema of OpenAPI is for `--validate`, not for a rule on responses.',
  },
];
