import type { OpcPackage } from '../opc.ts';
import type { WorkbookPart } from '../read/read-workbook.ts';
import { attribute, childNamed, childrenNamed, integerAttribute } from '../xml/xml-tree.ts';

/** Numbers and names that must be unique in a workbook: those taken, and the next free ones. */
export class TakenNames {
  readonly #tableNames: Set<string>;
  #sheetId: number;
  #tableId: number;

  private constructor(workbook: WorkbookPart, tables: readonly { readonly id: number; readonly name: string }[]) {
    const defined = childrenNamed(childNamed(workbook.root, 'definedNames'), 'definedName');
    this.#tableNames = new Set([
      ...defined.map((name) => (attribute(name, 'name') ?? '').toLowerCase()),
      ...tables.map((table) => table.name.toLowerCase()),
    ]);
    this.#sheetId = Math.max(0, ...workbook.sheets.map((sheet) => integerAttribute(sheet.element, 'sheetId') ?? 0));
    this.#tableId = Math.max(0, ...tables.map((table) => table.id));
  }

  static async of(opc: OpcPackage, workbook: WorkbookPart): Promise<TakenNames> {
    const tables: { id: number; name: string }[] = [];
    for (const part of opc.names()) {
      if (!(await opc.contentType(part)).endsWith('.table+xml')) continue;
      const root = await opc.tree(part);
      tables.push({ id: integerAttribute(root, 'id') ?? 0, name: attribute(root, 'displayName') ?? '' });
    }
    return new TakenNames(workbook, tables);
  }

  nextSheetId(): number {
    this.#sheetId += 1;
    return this.#sheetId;
  }

  nextTableId(): number {
    this.#tableId += 1;
    return this.#tableId;
  }

  /** The wanted name of a table, or with a number after it when it is taken by a table or a defined name. */
  tableName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#tableNames.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    this.#tableNames.add(name.toLowerCase());
    return name;
  }
}
