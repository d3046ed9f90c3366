/**
 * Where the service writes what happens, as one JSON object a line; also the token by which Nest injects it.
 * Facts go into `fields` under their usual names, so that what is secret among them is masked by name.
 */
export abstract class Log {
  abstract fatal(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract info(fields: object, message: string): void;
  abstract debug(fields: object, message: string): void;
  abstract trace(fields: object, message: string): void;
}
