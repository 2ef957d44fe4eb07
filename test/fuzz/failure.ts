/** A property that does not hold. */
export interface Failure {
  readonly property: string;
  readonly detail: string;
}

/** What failures of one cause have in common. */
export function kindOf({ property, detail }: Failure): string {
  const [line = ''] = detail.replace(/^only .*?"code":"([\w-]+)".*/s, '$1').split('\n', 1);
  return `${property}: ${line.replaceAll(/\d+/g, 'n').slice(0, 60)}`;
}
