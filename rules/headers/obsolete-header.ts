import { conforming, given, headers, option, rule, violating } from '../../src/rule.ts';
import { rfc, rfc9110 } from '../sources.ts';

export default rule({
  id: 'obsolete-header',
  sentence: 'A response declares no header that HTTP has given up.',
  why: 'Clients and caches of today do not read such a header, so what it says is lost.',
  remedy:
    'Declare what took its place: Cache-Control for Pragma, Content-Digest or Repr-Digest for a digest.',
  sources: [
    rfc(9111)('5.4'),
    rfc(9111)('5.5'),
    rfc9110('18.4'),
    rfc(9530)('1.3'),
    rfc(6648)('3', 'SHOULD NOT'),
  ],
  severity: 'info',
  options: {
    names: option<readonly string[]>(
      ['Warning', 'Pragma', 'Digest', 'Want-Digest', 'Content-MD5'],
      'The headers that HTTP has given up.',
    ),
    xPrefix: option(false, 'Whether headers whose names begin with X- are reported, too.'),
    xAllowed: option<readonly string[]>(
      [
        'X-RateLimit-*',
        'X-Rate-Limit-*',
        'X-Request-Id',
        'X-Correlation-Id',
        'X-Content-Type-Options',
        'X-Frame-Options',
      ],
      'Headers that may begin with X- because everybody knows them by that name; `*` at the end stands for any rest.',
    ),
  },
  each: headers,
  *check(header, { names, xPrefix, xAllowed }) {
    const isOneOf = (patterns: readonly string[]) => patterns.some((pattern) => header.isLike(pattern));
    if (isOneOf(names)) {
      yield header.finding(`declares ${header.name}, which HTTP has given up, so clients do not read it.`);
    } else if (xPrefix && header.isLike('X-*') && !isOneOf(xAllowed)) {
      yield header.finding(`declares ${header.name}, whose X- has to stay for good once clients rely on it.`);
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200":
              headers:
                Cache-Control: { schema: { type: string } }
                Content-Digest: { schema: { type: string } }
                X-Pet-Count: { schema: { type: integer } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              headers:
                pragma: { schema: { type: string } }  # <- obsolete-header
                Content-MD5: { schema: { type: string } }  # <- obsolete-header
    `,
    given(
      { xPrefix: true },
      violating`
        /pets:
          get:
            responses:
              "200":
                headers:
                  X-RateLimit-Limit: { schema: { type: integer } }
                  X-Pet-Count: { schema: { type: integer } }  # <- obsolete-header
      `,
    ),
  ],
});
