import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { level3 } from '../sources.ts';

/** The codes of each profile, from the third column of the table. */
const profileCodes: Readonly<Record<string, readonly number[]>> = {
  action: [204, 409],
  alias: [307, 308],
  async: [202],
  content: [200, 206, 400],
  data: [200, 400, 409, 422],
  form: [200, 201, 204, 400, 409, 422],
  info: [200],
  nexus: [200],
  preflight: [100],
  representation: [200, 204],
  root: [204],
  upload: [201, 400],
};

export default rule({
  id: 'level3-profile-codes',
  sentence: 'An operation that names level3 profiles declares only codes of these profiles.',
  why: 'A client that knows a profile is written for its codes, and handles no other.',
  remedy:
    'Declare a code of the profiles, or add the profile that has it: `x-level3-profile: [Data, Async]`.',
  sources: [level3('lines 14 to 33, column Profiles')],
  severity: 'warn',
  options: {
    table: option(profileCodes, 'The codes of each profile, by its name in lower case.'),
    tag: option('x-level3-profile', 'The extension by which an operation or its path names its profiles.'),
  },
  each: responses,
  when: ({ status, operation }, { table, tag }) => {
    const profiles = operation.extension(tag);
    const areKnown = profiles.every((profile) => Object.hasOwn(table, profile.toLowerCase()));
    return status.code !== undefined && profiles.length > 0 && areKnown;
  },
  *check(response, { table, tag }) {
    const profiles = response.operation.extension(tag);
    const codes = profiles.flatMap((profile) => table[profile.toLowerCase()] ?? []);
    if (response.status.is(...codes)) return;
    const names = phrase(profiles, 'and');
    yield response.finding(
      `is no code of the ${profiles.length === 1 ? 'profile' : 'profiles'} ${names}, so a client that knows these is not prepared for it.`,
    );
  },
  examples: [
    conforming`
      /pets:
        x-level3-profile: Data
        get:
          responses:
            "200": { description: The pets }
            default: { description: An error }
        delete:
          x-level3-profile: [Data, Async]
          responses:
            "202": { description: The pets are on their way out }
        post:
          x-level3-profile: Constructor
          responses:
            "418": { description: The codes of an unknown profile are unknown }
      /people:
        get:
          responses:
            "404": { description: Nothing is checked without a profile }
    `,
    violating`
      /pets:
        get:
          x-level3-profile: [Data]
          responses:
            "200": { description: The pets }
            "404": { description: There are none }  # <- level3-profile-codes
    `,
    given(
      { table: { lookup: [303] }, tag: 'x-profile' },
      violating`
        /pets/search:
          post:
            x-profile: Lookup
            responses:
              "200": { description: The pets }  # <- level3-profile-codes
              "303": { description: They are over there }
      `,
    ),
  ],
});
