import type { Header } from '../../src/model/header.ts';
import { conforming, given, headers, option, rule, violating } from '../../src/rule.ts';
import { rfc, rfc9110 } from '../sources.ts';
import { type HeaderShape, knownFormats, standardHeaders } from './standard-headers.ts';

export default rule({
  id: 'header-schema',
  sentence: 'A header of a standard has a schema that its value can obey.',
  why: 'Generated clients read a header by its schema: a date that is not in the declared format makes them fail.',
  remedy:
    'Declare what HTTP sends: `{ type: string, format: uri-reference }` for Location, `{ type: string }` for dates.',
  sources: [
    rfc9110('5.6.7', 'MUST'),
    rfc9110('8.8.3'),
    rfc9110('10.2.1'),
    rfc9110('10.2.2'),
    rfc9110('10.2.3'),
    rfc(6265)('3', 'SHOULD NOT'),
    rfc(9745)('2.1'),
  ],
  severity: 'info',
  options: {
    map: option<Readonly<Record<string, HeaderShape>>>(
      standardHeaders,
      'Headers with the types and the formats that fit them.',
    ),
  },
  each: headers,
  *check(header, { map }) {
    const [name, shape] = Object.entries(map).find(([known]) => header.is(known)) ?? [];
    const misfit = shape && misfitOf(header, shape);
    if (misfit === undefined) return;
    yield header.finding(
      `declares ${name} ${misfit}, but HTTP sends ${shape?.sends}, so a client that trusts the schema cannot read it.`,
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "201":
              headers:
                location: { schema: { type: string, format: uri-reference } }
                ETag: { content: { text/plain: { schema: { type: string } } } }
                Retry-After: { schema: { oneOf: [{ type: integer }, { type: string }] } }
                Allow: { schema: { type: array, items: { type: string } } }
                Last-Modified: { schema: { type: string, format: date-time-rfc1123 } }
                Expires: { schema: { type: [string, integer] } }
    `,
    violating`
      /pets:
        post:
          responses:
            "201":
              headers:
                Location: { schema: { type: array, items: { type: string } } }  # <- header-schema
                Content-Location: { schema: { type: string, format: uuid } }  # <- header-schema
                Last-Modified: { schema: { type: string, format: date-time } }  # <- header-schema
    `,
    violating`
      swagger: "2.0"
      paths:
        /pets:
          get:
            responses:
              "200":
                headers:
                  Set-Cookie: { type: array, items: { type: string } }  # <- header-schema
    `,
    conforming`
      openapi: 3.2.0
      paths:
        /pets:
          get:
            responses:
              "200":
                headers:
                  Set-Cookie: { schema: { type: array, items: { type: string } } }
    `,
    given(
      { map: { 'X-Total': { sends: 'a whole number', types: ['integer'] } } },
      violating`
        /pets:
          get:
            responses:
              "200":
                headers:
                  X-Total: { schema: { type: string } }  # <- header-schema
      `,
    ),
  ],
});

/** How a header is declared that its value cannot obey: "as an array", "with format date-time". */
function misfitOf(header: Header, { types, formats }: HeaderShape): string | undefined {
  const { shapes, format } = header.schema;
  for (const { kind } of shapes) {
    if (kind === 'nothing' || kind === 'unknown' || (kind === 'array' && !header.joinsItems)) continue;
    if (!types.includes(kind)) return `as ${/^[aio]/.test(kind) ? 'an' : 'a'} ${kind}`;
    if (kind !== 'string' || !format || !formats || formats.includes(format)) continue;
    if (knownFormats.has(format)) return `with format ${format}`;
  }
  return undefined;
}
