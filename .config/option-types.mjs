// @ts-check
/** Reads the types of the options of all rules with TypeScript's own checker. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { API, ObjectFlags, SymbolFlags, TypeFlags } from 'typescript/unstable/sync';

/** @typedef {import('../src/entries/option-kind.ts').Kind} Kind */
/** @typedef {import('typescript/unstable/sync').Type} Type */
/** @typedef {{ doc: string, kind: Kind, isOptional: boolean }} Member */
/** @typedef {{ doc: string, members: Readonly<Record<string, Member>> }} Shape an interface with members of its own */
/** @typedef {{ path: string, options: ReadonlyMap<string, Kind> }} RuleTypes */

/**
 * The kinds of the options of each rule that rules/index.ts imports, by the id of the rule, and the interfaces that
 * they make use of, by name.
 * @param {string} root the folder of the repository
 * @returns {{ rules: ReadonlyMap<string, RuleTypes>, shapes: ReadonlyMap<string, Shape> }}
 */
export function readOptionTypes(root) {
  // As TypeScript writes paths, on Windows too.
  const folder = root.replaceAll('\\', '/');
  const api = new API({ cwd: folder });
  try {
    const config = posix.join(folder, 'tsconfig.json');
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    if (!project) throw new Error('TypeScript finds no project in tsconfig.json');
    const reader = new Reader(project);
    const index = readFileSync(posix.join(folder, 'rules/index.ts'), 'utf8');
    const paths = [...index.matchAll(/from '\.\/(\w+\/([\w-]+)\.ts)'/g)];
    const rules = paths.map(([, path = '', id = '']) => {
      const options = reader.optionsOf(posix.join(folder, 'rules', path));
      return /** @type {const} */ ([id, { path: `rules/${path}`, options }]);
    });
    return { rules: new Map(rules), shapes: reader.shapes };
  } finally {
    api.close();
  }
}

class Reader {
  /** @param {import('typescript/unstable/sync').Project} project */
  constructor({ program, checker }) {
    this.program = program;
    this.checker = checker;
    /** @type {Map<string, Shape>} */
    this.shapes = new Map();
  }

  /**
   * @param {string} file of a rule
   * @returns {ReadonlyMap<string, Kind>}
   */
  optionsOf(file) {
    const source = this.program.getSourceFile(file);
    const module = source && this.checker.getSymbolAtLocation(source);
    const rule = module && this.checker.getMemberInModuleExports(module, 'default');
    if (!rule) throw new Error(`${file} has no default export`);
    const options = this.#memberOf(this.#typeOf(rule), 'options');
    const properties = this.checker.getPropertiesOfType(options);
    return new Map(
      properties.map((each) => [each.name, this.#kindOf(this.#memberOf(this.#typeOf(each), 'default'))]),
    );
  }

  /**
   * @param {Type} type
   * @returns {Kind}
   */
  #kindOf(type) {
    if (type.flags & TypeFlags.String) return 'string';
    if (type.flags & TypeFlags.Number) return 'number';
    if (type.flags & TypeFlags.Boolean) return 'boolean';
    if (type.flags & TypeFlags.Undefined) return 'undefined';
    if (type.isStringLiteralType() || type.isNumberLiteralType()) return { exactly: type.value };
    if (type.isUnionType()) return { anyOf: type.getTypes().map((each) => this.#kindOf(each)) };
    if (this.checker.isArrayType(type) && type.isTypeReference()) {
      const [item] = this.checker.getTypeArguments(type);
      if (item) return { listOf: this.#kindOf(item) };
    }
    const [index] = this.checker.getIndexInfosOfType(type);
    if (index) return { mapOf: this.#kindOf(index.valueType) };
    if (type.isObjectType() && type.objectFlags & ObjectFlags.Interface) return this.#shapeOf(type);
    throw new Error(
      `An option is of the type ${this.checker.typeToString(type)}, which no check is known for`,
    );
  }

  /**
   * @param {Type} type
   * @returns {Kind}
   */
  #shapeOf(type) {
    const symbol = type.getSymbol();
    if (!symbol) throw new Error(`${this.checker.typeToString(type)} has no name`);
    const { name } = symbol;
    if (!this.shapes.has(name)) {
      /** @type {Record<string, Member>} */
      const members = {};
      // Known before its members are, for it may be among them.
      this.shapes.set(name, { doc: symbol.getDocumentationComment(this.checker), members });
      for (const member of this.checker.getPropertiesOfType(type)) members[member.name] = this.#read(member);
    }
    return { shape: name };
  }

  /**
   * @param {import('typescript/unstable/sync').Symbol} member
   * @returns {Member}
   */
  #read(member) {
    return {
      doc: member.getDocumentationComment(this.checker),
      kind: this.#kindOf(this.#typeOf(member)),
      isOptional: (member.flags & SymbolFlags.Optional) !== 0,
    };
  }

  /** @param {import('typescript/unstable/sync').Symbol} symbol */
  #typeOf(symbol) {
    const type = this.checker.getTypeOfSymbol(symbol);
    if (!type) throw new Error(`${symbol.name} has no type`);
    return type;
  }

  /**
   * @param {Type} type
   * @param {string} name
   */
  #memberOf(type, name) {
    const member = this.checker.getPropertyOfType(type, name);
    if (!member) throw new Error(`${this.checker.typeToString(type)} has no member ${name}`);
    return this.#typeOf(member);
  }
}
