/** One instruction of a Dockerfile, its continuation lines joined. */
export interface Instruction {
  name: string;
  /** Everything behind the name. */
  text: string;
}

export interface Stage {
  base: string;
  name: string;
  instructions: Instruction[];
}

/** Reads the instructions of a Dockerfile, stage by stage. Here-documents are not understood and refused. */
export function parseDockerfile(source: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of logicalLines(source)) {
    const [, name = '', text = ''] = /^(\S+)\s+(.*)$/s.exec(line) ?? [];
    if (text.includes('<<')) throw new Error(`Here-documents are not supported: ${line}`);
    if (name.toUpperCase() === 'FROM') {
      const [base = '', , stageName = String(stages.length)] = text.split(/\s+/);
      stages.push({ base, name: stageName, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (stage === undefined) throw new Error(`Before the first FROM: ${line}`);
      stage.instructions.push({ name: name.toUpperCase(), text });
    }
  }
  return stages;
}

function logicalLines(source: string): string[] {
  const withoutComments = source.split('\n').filter((line) => !/^\s*#/.test(line));
  return withoutComments
    .join('\n')
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of a CMD or HEALTHCHECK CMD in its JSON form; the shell form hides signals from the service. */
export function parseCommand(text: string): string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words)) throw new Error(`Not in JSON form: ${text}`);
  return words.map(String);
}
