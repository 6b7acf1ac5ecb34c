/** An error that the host answers with; the client turns it into an OfficeExtension.Error with the same code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new ApiError('ItemNotFound', "The requested resource doesn't exist.");
export const invalidArgument = () =>
  new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
export const accessDenied = () => new ApiError('AccessDenied', 'You cannot perform the requested operation.');

/** An object of the API: a class and the thing it stands for. */
export interface ApiObject<T = unknown> {
  readonly class: ApiClass<T>;
  readonly target: T;
}

export interface Scalar<T> {
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
}

/** What the stand-in knows of one class of Office.js, by the names that travel on the wire (PascalCase). */
export interface ApiClass<T> {
  readonly name: string;
  /** 'Id' or '_Id' of the object, sent on instantiation. */
  identity?(target: T): Readonly<Record<string, string>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, ...args: never[]) => unknown>>;
  /** getItem: by name or id. */
  indexer?(target: T, key: unknown): ApiObject | null;
  /** The members of a collection. */
  items?(target: T): readonly ApiObject[];
  /** Ranges can be kept across requests. */
  readonly referenceable?: boolean;
}

/** Declares a class with its target's type checked, and gives a maker of its objects. */
export function defineClass<T>(definition: ApiClass<T>): (target: T) => ApiObject {
  const shared = definition as ApiClass<unknown>;
  return (target) => ({ class: shared, target });
}

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'class' in value && 'target' in value;
}

/** A scalar kept in a bag of formats under its wire name. */
export function bagScalar<T>(name: string, bag: (target: T) => Record<string, unknown>, fallback: unknown): Scalar<T> {
  return {
    get: (target) => bag(target)[name] ?? fallback,
    set: (target, value) => {
      bag(target)[name] = value;
    },
  };
}
