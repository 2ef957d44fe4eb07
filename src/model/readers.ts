import type { Operation } from './operation.ts';

/**
 * The GETs that may read what an operation creates: on the item paths below its path (/pets/{id} for /pets), below the
 * path that its verb stands on (/pets/create), or of the same name elsewhere (/pets/{id} for /owners/{id}/pets); on its
 * own path when that is one thing's (PUT /pets/{id}); and on the thing that an action makes another of (/pets/{id}/copy).
 */
export function readersOf(operation: Operation): readonly Operation[] {
  const { api, path } = operation;
  const segments = path.replace(/\/$/, '').split('/');
  const last = segments.at(-1) ?? '';
  const parent = segments.slice(0, -1).join('/');
  const isGet = ({ method }: Operation) => method === 'get';
  const own = operation.siblings.filter(isGet);
  if (isParameter(last) || operation.method !== 'post') return own;
  const items = [...api.itemOperations(path), ...api.itemOperationsNamed(last)].filter(isGet);
  if (items.length > 0 || own.length > 0) return items;
  // Nothing lists what is below this path, so its last segment is more likely a verb than a collection.
  return isParameter(segments.at(-2) ?? '')
    ? api.operationsOn(parent).filter(isGet)
    : api.itemOperations(parent).filter(isGet);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}
