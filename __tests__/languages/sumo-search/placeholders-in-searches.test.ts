import { parseSearch, printSearch } from "../../../src/languages/sumo-search";

const codes = (text: string): string[] => parseSearch(text).faults.map(({ code }) => code);

test.each([
  "{{scope}}",
  "*{{word}}*",
  '{{a}} {{b}} "{{c}}" !{{d}} ({{e}} or {{f}})',
  "_sourceCategory={{a}}/{{b}}* {{key}}={{value}} | count",
  "deployment.environment={{deployment.environment}} | where env = {{deployment.environment}}",
  "{{{EventID}}} | where x = {{{EventID}}}",
  "$$logsrc and (a or b) | where x = $$y",
  "a | timeslice {{timeslice}} | count by _timeslice",
  "a | timeslice by {{n}}m | count by _timeslice",
  "a | timeslice {{n}} buckets | count by _timeslice",
  "a | top {{n}} x by y",
  "a | topk({{n}}, _count) by x",
  "a | limit {{n}}",
  'a | where x matches {{x}} and y = {{y}} and z in ({{z}}, "b")',
  'a | where x matches "*{{x}}*" and y matches /{{y}}.*/',
  'a | where if("{{x}}" = "*", true, severity {{condition}})',
  "a | pct(x, {{p}}) as p by {{g}}, y | sort by {{s}} {{direction}} | transpose row {{r}} column {{c}}",
  "a | compare with timeshift {{t}}",
  'a | lookup x from path://"{{table}}" on a=b | lookup y from {{table}} on a=b',
  "a | outlier _count window=5, threshold={{t}}",
  "{{a}} | {{stage}} | {{value}} as x",
])("parameters stand in %j", (text) => {
  const { tree, faults } = parseSearch(text);

  expect(faults).toEqual([]);
  expect(codes(printSearch(tree))).toEqual([]);
});
