import type { Api } from './model/api.ts';
import type { Content } from './model/content.ts';
import type { Header } from './model/header.ts';
import type { Operation } from './model/operation.ts';
import type { Response } from './model/response.ts';
import type { Observation, View } from './model/view.ts';
import type { Severity } from './severity.ts';

export type { Severity };

/** A sentence of a standard or convention that a rule enforces. */
export interface Source {
  /** "RFC 9110" */
  readonly document: string;
  /** "section 9.3.3", "line 8" */
  readonly place: string;
  /** The strength of the sentence in the document's own word: "SHOULD", "will"; empty for a plain statement. */
  readonly strength: string;
}

/** The smallest document that obeys a rule, or that breaks it where a line says `# <- rule-id`. */
export interface Example {
  readonly kind: 'conforming' | 'violating';
  /** YAML, as it stands in the rule's file: a whole document, or only what stands below `paths:`. See {@link textOf}. */
  readonly source: TemplateStringsArray;
  /** The options that the example is for; the rule's defaults when left out. */
  readonly options?: object;
}

/** An option of a rule. */
export interface Option<Value> {
  readonly default: Value;
  /** What it means, in a sentence. */
  readonly means: string;
}

type Options = Readonly<Record<string, Option<unknown>>>;

/** What the options of a rule are set to. */
type Values<Known extends Options> = { readonly [Name in keyof Known]: Known[Name]['default'] };

/** Everything there is to know about a rule. `Subject` is the view that it looks at. */
interface Definition<Subject extends View, Known extends Options> {
  /** kebab-case; names the subject, not the fix. */
  readonly id: string;
  /** What the rule demands, in one sentence. */
  readonly sentence: string;
  /** Why it matters to who uses the API, in one or two sentences. */
  readonly why: string;
  /** What an author writes so that a document obeys. */
  readonly remedy: string;
  readonly sources: readonly Source[];
  /** The severity where a profile does not give another. */
  readonly severity: Severity;
  readonly options: Known;
  /** The views of an API that the rule looks at. */
  readonly each: (api: Api, options: Values<Known>) => Iterable<Subject>;
  /** Whether the rule has anything to say about a view; about every view when left out. */
  readonly when?: (subject: Subject, options: Values<Known>) => boolean;
  /** Yields what is wrong with a view. Never throws. */
  readonly check: (subject: Subject, options: Values<Known>) => Iterable<Observation>;
  readonly examples: readonly Example[];
}

/** A rule, with the types of its view and its options taken back: rules of all kinds go into one list. */
export type Rule = Definition<View, Options>;

/** A rule of which the options are still known by name and type. */
export interface RuleWith<Known extends Options> extends Rule {
  readonly options: Known;
}

/** What the options of a rule may be set to: `OptionsOf<typeof createdLocation>`. */
export type OptionsOf<Each extends Rule> = Partial<Values<Each['options']>>;

/** Defines a rule. The types of its view and options follow from `each` and `options`. */
export function rule<Subject extends View, Known extends Options>(
  definition: Definition<Subject, Known>,
): RuleWith<Known> {
  return definition as unknown as RuleWith<Known>;
}

/** Defines an option of a rule by its default and a sentence that says what it means. */
export function option<Value>(value: Value, means: string): Option<Value> {
  return { default: value, means };
}

/** The options of a rule with what they are set to: the defaults, but for those that are given. */
export function valuesOf({ options }: Rule, given: object): Values<Options> {
  const defaults = Object.entries(options).map(([name, each]) => [name, each.default]);
  return { ...Object.fromEntries(defaults), ...given };
}

/** Looks at every operation whose `responses` can be read. */
export const operations = (api: Api): readonly Operation[] => api.answeringOperations;

/** Looks at every response of every operation that can be read. */
export const responses = (api: Api): readonly Response[] => api.responses;

/** Looks at the responses of exact codes: `each: responsesOf(201)`. */
export const responsesOf =
  (...codes: readonly number[]) =>
  (api: Api): readonly Response[] =>
    api.responsesOf(...codes);

/** Looks at every header of every response. */
export const headers = (api: Api): readonly Header[] => api.headers;

/** Looks at the content of every response, in each media type. */
export const contents = (api: Api): readonly Content[] => api.contents;

/** An example that a rule has nothing to say about. Indentation common to all lines is taken away. */
export function conforming(text: TemplateStringsArray): Example {
  return { kind: 'conforming', source: text };
}

/** An example that breaks a rule on each line that ends in `# <- rule-id`. */
export function violating(text: TemplateStringsArray): Example {
  return { kind: 'violating', source: text };
}

/** Ties an example to options other than the defaults. */
export function given(options: object, example: Example): Example {
  return { ...example, options };
}

/** The text of an example. It is worked out when somebody asks for it: linting never does. */
export function textOf({ source }: Example): string {
  return dedent(source);
}

function dedent([text = '']: TemplateStringsArray): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return `${lines.map((line) => line.slice(Math.min(...indents))).join('\n')}\n`;
}
