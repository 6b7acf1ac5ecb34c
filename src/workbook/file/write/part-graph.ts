import { relationshipsPart, type OpcPackage } from '../opc.ts';

/** A part, its relationships and all parts that they lead to, each once: relationships may go round in circles. */
export async function relatedParts(opc: OpcPackage, part: string): Promise<ReadonlySet<string>> {
  return reachableParts(opc, part, new Set());
}

/** All parts that relationships lead to from a part ('' for the package), not going into `except`. */
export async function reachableParts(
  opc: OpcPackage,
  from: string,
  except: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const waiting = [from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    const relationships = opc.nameOf(relationshipsPart(part));
    if (relationships === undefined) continue;
    found.add(relationships);
    for (const { target, external } of await opc.relationships(part)) {
      if (!external && opc.has(target) && !except.has(target)) waiting.push(target);
    }
  }
  found.delete('');
  return found;
}
