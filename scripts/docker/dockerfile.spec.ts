import { parseCommand, parseDockerfile } from './dockerfile.ts';

describe('a Dockerfile', () => {
  it('is read stage by stage, comments left out and continued lines joined', () => {
    const stages = parseDockerfile(`# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
RUN npm ci \\
    --ignore-scripts

FROM node:24-slim
# what runs
COPY --from=build /app/dist dist
`);
    expect(stages).toEqual([
      {
        base: 'node:24-slim',
        name: 'build',
        instructions: [
          { name: 'WORKDIR', text: '/app' },
          { name: 'RUN', text: 'npm ci --ignore-scripts' },
        ],
      },
      {
        base: 'node:24-slim',
        name: '1',
        instructions: [{ name: 'COPY', text: '--from=build /app/dist dist' }],
      },
    ]);
  });

  it('has commands in JSON form, so that signals reach the service', () => {
    expect(parseCommand('["node", "dist/main.js"]')).toEqual(['node', 'dist/main.js']);
    expect(parseCommand('--interval=10s CMD ["node", "-e", "1"]')).toEqual(['node', '-e', '1']);
    expect(() => parseCommand('node dist/main.js')).toThrow('JSON');
  });

  it('is refused where it says more than this understands', () => {
    expect(() => parseDockerfile('RUN true')).toThrow('Before the first FROM');
    expect(() => parseDockerfile('FROM a\nRUN <<EOF')).toThrow('Here-documents');
  });
});
