/** A file of the documents that is made from code. */
export interface GeneratedDocument {
  /** Below the project's folder. */
  path: string;
  /** Says everything that the file will hold; Markdown and JSON are formatted afterwards. */
  render(): string | Promise<string>;
}
