import type { Api } from '../../src/model/api.ts';
import { Content } from '../../src/model/content.ts';
import { Header } from '../../src/model/header.ts';
import { MediaType } from '../../src/model/media-type.ts';
import { Parameter } from '../../src/model/parameter.ts';
import { Response } from '../../src/model/response.ts';
import { Responses } from '../../src/model/responses.ts';
import { Schema } from '../../src/model/schema.ts';
import { Security } from '../../src/model/security.ts';
import { Status } from '../../src/model/status.ts';
import { View } from '../../src/model/view.ts';

const classes = [View, Responses, Status, Header, MediaType, Schema, Security, Parameter];

/** Calls every getter of an API and of every view that can be reached from it; gives how many it called. */
export function readAll(api: Api): number {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [api];
  let calls = 0;
  for (let view = waiting.pop(); view !== undefined; view = waiting.pop()) {
    if (Array.isArray(view)) waiting.push(...view.filter(isObject));
    if (!classes.some((known) => view instanceof known) || seen.has(view)) continue;
    seen.add(view);
    askMore(view);
    for (const value of Object.values(view as object)) if (isObject(value)) waiting.push(value);
    for (const getter of gettersOf(view)) {
      calls += 1;
      const value = getter.call(view);
      if (isObject(value)) waiting.push(value);
    }
  }
  return calls;
}

/** Calls the methods that take arguments. */
function askMore(view: unknown): void {
  if (view instanceof View) void [view.finding(String(view)), view.node.path, view.node.usePath];
  if (view instanceof Response) {
    view.header('Location');
    view.lacksHeader('Location', 'Allow');
    view.operation.api.itemOperations(view.operation.path);
    view.operation.api.schemaAt(view.operation.path);
  }
  if (view instanceof Responses) {
    view.has(404);
    view.for(404);
  }
  if (view instanceof Parameter) view.isHeader('If-Match');
  if (view instanceof Content) {
    view.mediaType.is('text/html');
    view.schema.departureFrom({
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' } },
    });
  }
}

function gettersOf(view: unknown): readonly (() => unknown)[] {
  const getters: (() => unknown)[] = [];
  for (
    let type = Object.getPrototypeOf(view);
    type !== Object.prototype;
    type = Object.getPrototypeOf(type)
  ) {
    for (const { get } of Object.values(Object.getOwnPropertyDescriptors(type))) if (get) getters.push(get);
  }
  return getters;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
