import { ApiError, isApiObject, type ApiObject } from './api-class.ts';

interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
  readonly D?: boolean;
}

interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;

const apiNotFound = (member: string) => new ApiError('ApiNotFound', `The stand-in for Excel does not know ${member}.`);

/**
 * Answers the requests of the real Office.js client over objects of {@link ApiObject}. It refuses any member it does
 * not know, so a test never passes on something that was not modelled.
 */
export class RichApiServer {
  private readonly kept = new Map<string, ApiObject>();
  private nextReference = 1;

  constructor(
    private readonly workbook: ApiObject,
    /** Objects that are not the workbook, by server type name. */
    private readonly services: Readonly<Record<string, ApiObject>>,
  ) {}

  /** The response body for a request body, as JSON text. */
  process(body: string): string {
    const request = JSON.parse(body) as WireRequest;
    const objects = new Map<number, ApiObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === TRACE) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action, request, objects) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const path = request.ObjectPaths[String(action.ObjectPathId)];
        const location = `${objects.get(action.ObjectPathId)?.class.name ?? 'Workbook'}.${path?.Name ?? action.Name}`;
        return JSON.stringify({
          Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index },
          TraceIds: traceIds,
          ProcessedResults: { Results: results },
        });
      }
    }
    return JSON.stringify({ Results: results, TraceIds: traceIds });
  }

  /** How many ranges are kept: a leak shows here. */
  get referenceCount(): number {
    return this.kept.size;
  }

  private perform(action: WireAction, request: WireRequest, objects: Map<number, ApiObject | null>): unknown {
    if (action.ActionType === TRACE) return null;
    const path = this.path(action.ObjectPathId, request);
    const object = this.resolve(path, request, objects);
    switch (action.ActionType) {
      case INSTANTIATE:
        return object && this.identity(object, request.AutoKeepReference === true && path.D !== true);
      case QUERY:
        return object && this.query(object, action.QueryInfo ?? {});
      case METHOD: {
        if (!object) return { _IsNull: true };
        const result = this.invoke(object, action.Name, this.args(action.ArgumentInfo, request, objects));
        return isApiObject(result) || result === undefined ? null : result;
      }
      case SET_PROPERTY: {
        if (!object) return { _IsNull: true };
        const scalar = object.class.scalars?.[action.Name];
        if (!scalar?.set) throw apiNotFound(`${object.class.name}.${action.Name} =`);
        scalar.set(object.target, this.args(action.ArgumentInfo, request, objects)[0]);
        return null;
      }
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private path(id: number, request: WireRequest): WirePath {
    const path = request.ObjectPaths[String(id)];
    if (!path) throw apiNotFound(`object path ${id}`);
    return path;
  }

  private resolve(path: WirePath, request: WireRequest, objects: Map<number, ApiObject | null>): ApiObject | null {
    const known = objects.get(path.Id);
    if (known !== undefined) return known;
    const object = this.instantiate(path, request, objects);
    objects.set(path.Id, object);
    return object;
  }

  private instantiate(path: WirePath, request: WireRequest, objects: Map<number, ApiObject | null>): ApiObject | null {
    if (path.ObjectPathType === 1) return this.workbook;
    if (path.ObjectPathType === 2) return this.service(path.Name);
    if (path.ObjectPathType === 6) return this.reference(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(this.path(path.ParentObjectPathId ?? 0, request), request, objects);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo, request, objects);
    switch (path.ObjectPathType) {
      case 3: {
        const result = this.invoke(parent, path.Name, args);
        if (result !== null && !isApiObject(result))
          throw apiNotFound(`${parent.class.name}.${path.Name} as an object`);
        return result;
      }
      case 4: {
        const navigate = parent.class.navigation?.[path.Name];
        if (!navigate) throw apiNotFound(`${parent.class.name}.${path.Name}`);
        return navigate(parent.target);
      }
      case 5: {
        const indexer = parent.class.indexer;
        if (!indexer) throw apiNotFound(`${parent.class.name}.getItem`);
        const item = indexer(parent.target, args[0]);
        if (!item) throw new ApiError('ItemNotFound', "The requested resource doesn't exist.");
        return item;
      }
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }

  private service(name: string): ApiObject {
    const service = this.services[name];
    if (!service) throw apiNotFound(name);
    return service;
  }

  private reference(name: string): ApiObject {
    const object = this.kept.get(name);
    if (!object) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  private invoke(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') return void this.keep(object);
    if (name === '_RemoveReference') return void this.kept.delete(String(args[0]));
    if (name === '_RemoveAllReferences') return void this.kept.clear();
    if (name === '_GetReferenceCount') return this.kept.size;
    const method = object.class.methods?.[name];
    if (!method) throw apiNotFound(`${object.class.name}.${name}()`);
    return (method as (target: unknown, ...values: readonly unknown[]) => unknown)(object.target, ...args);
  }

  private args(
    info: WireArguments | undefined,
    request: WireRequest,
    objects: Map<number, ApiObject | null>,
  ): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, referenced[index], request, objects));
  }

  private argument(
    value: unknown,
    referenced: unknown,
    request: WireRequest,
    objects: Map<number, ApiObject | null>,
  ): unknown {
    if (typeof referenced === 'number' && referenced !== 0) {
      return this.resolve(this.path(referenced, request), request, objects);
    }
    return this.plain(value, request, objects);
  }

  /** Plain JSON, with `{ _ObjectPathId }` inside it replaced by the object. */
  private plain(value: unknown, request: WireRequest, objects: Map<number, ApiObject | null>): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Record<string, unknown>;
    if (typeof record['_ObjectPathId'] === 'number') {
      return this.resolve(this.path(record['_ObjectPathId'], request), request, objects);
    }
    return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, this.plain(entry, request, objects)]));
  }

  private readonly references = new WeakMap<object, string>();

  private keep(object: ApiObject): string {
    const known = this.references.get(object);
    if (known !== undefined) return known;
    const name = `${object.class.name}:${this.nextReference++}`;
    this.references.set(object, name);
    this.kept.set(name, object);
    return name;
  }

  private identity(object: ApiObject, autoKeep: boolean): Record<string, unknown> {
    if (autoKeep && object.class.referenceable) this.keep(object);
    const reference = this.references.get(object);
    return {
      ...object.class.identity?.(object.target),
      ...(reference !== undefined && this.kept.has(reference) && { _ReferenceId: reference }),
    };
  }

  private query(
    object: ApiObject,
    query: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] },
  ): Record<string, unknown> {
    const select = query.Select?.map((name) => name.split('/')) ?? [['*']];
    const expand = query.Expand?.map((name) => name.split('/')) ?? [];
    return this.select(object, [...select, ...expand]);
  }

  private select(object: ApiObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const { class: apiClass, target } = object;
    const result: Record<string, unknown> = this.identity(object, false);
    if (apiClass.items) {
      for (const [name, scalar] of Object.entries(apiClass.scalars ?? {})) result[name] = scalar.get(target);
      result['_Items'] = apiClass.items(target).map((item, index) => ({
        _Index: index,
        ...this.select(item, paths),
      }));
      return result;
    }
    for (const [first = '*'] of paths) {
      if (first === '*') {
        for (const [name, scalar] of Object.entries(apiClass.scalars ?? {})) result[name] = scalar.get(target);
        continue;
      }
      const name = memberName(object, first);
      const scalar = apiClass.scalars?.[name];
      if (scalar) {
        result[name] = scalar.get(target);
        continue;
      }
      const navigate = apiClass.navigation?.[name];
      if (!navigate) throw apiNotFound(`${apiClass.name}.${first} in a load`);
      const child = navigate(target);
      const nested = paths.filter(([head = '']) => memberName(object, head) === name).map(([, ...tail]) => tail);
      result[name] =
        child &&
        this.select(
          child,
          nested.map((tail) => (tail.length === 0 ? ['*'] : tail)),
        );
    }
    return result;
  }
}

/** The wire name of a member as a caller wrote it ('showHeaders'). */
function memberName(object: ApiObject, written: string): string {
  const wanted = written.toLowerCase();
  const members = [...Object.keys(object.class.scalars ?? {}), ...Object.keys(object.class.navigation ?? {})];
  return members.find((member) => member.toLowerCase() === wanted) ?? written;
}
