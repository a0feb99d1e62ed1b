/** `query_frequency` as the services spell it: `queryFrequency`. */
export function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** `logs_static_condition` as Sumo Logic names it in a value: `LogsStaticCondition`. */
export function pascal(name: string): string {
  return camel(`_${name}`);
}
