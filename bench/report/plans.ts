import { readFileSync } from 'node:fs';

/** A line of PostgreSQL's log that a plan follows, with the prefix `%d %a `: database, application. */
const HEAD = /^(\S+) qiaopay LOG: {2}duration: [\d.]+ ms {2}plan:$/;

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** How each database last ran each of the service's statements: database → text → plan. */
export type Plans = Map<string, Map<string, string>>;

/** Reads what `auto_explain` wrote, in JSON, for the service's own connections. */
export function readPlans(logFile: string): Plans {
  const plans: Plans = new Map();
  const lines = readFileSync(logFile, 'utf8').split('\n');
  lines.forEach((text, index) => {
    const database = HEAD.exec(text)?.[1];
    if (database === undefined) return;
    const end = lines.findIndex((line, at) => at > index && !line.startsWith('\t'));
    const json = JSON.parse(lines.slice(index + 1, end).join('\n')) as {
      'Query Text': string;
      Plan: PlanNode;
    };
    const plan = describe(json.Plan);
    if (plan === '') return;
    const known = plans.get(database) ?? new Map<string, string>();
    plans.set(database, known.set(json['Query Text'].replace(/\s+/g, ' '), plan));
  });
  return plans;
}

/** @returns whether both databases ran the same statements by the same plans; prints them. */
export function comparePlans(plans: Plans, one: string, other: string): boolean {
  const theirs = plans.get(other) ?? new Map<string, string>();
  let areSame = theirs.size > 0;
  for (const [text, plan] of plans.get(one) ?? []) {
    const isSame = theirs.get(text) === plan;
    areSame &&= isSame;
    console.log(`  ${isSame ? 'same plan' : 'DIFFERENT'}  ${text.slice(0, 90)}`);
    console.log(`             ${plan}`);
    if (!isSame) console.log(`             ${theirs.get(text) ?? '(never run)'}`);
  }
  return areSame;
}

/** The nodes of a plan that reach a table, from the top down. */
function describe(node: PlanNode): string {
  const { 'Relation Name': table, 'Index Name': index, Plans: below = [] } = node;
  const via = index === undefined ? '' : ` by ${index}`;
  const own = table === undefined ? [] : [`${node['Node Type']} ${table}${via}`];
  return [...own, ...below.map(describe)].filter((text) => text !== '').join(' · ');
}
