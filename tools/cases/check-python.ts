import { type Case, stagesOf } from '#case';
import { launchOf, type Runtime, recordTranscript } from '#runtime';

const CHECK = `
import json, warnings
warnings.simplefilter("error")
with open("sources.json") as file:
    sources = json.load(file)
for path, text in sources.items():
    try:
        compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, Warning) as problem:
        line = getattr(problem, "lineno", "?")
        print(f"{path}:{line}: {problem}")
`;

/** The Python files of a case that do not compile, or only with a warning, each with its place. */
export async function pythonProblems({ id, definition, folders }: Case, runtime: Runtime): Promise<string[]> {
  const sources = Object.fromEntries(
    stagesOf(definition).flatMap((stage) =>
      Object.entries(folders[stage] ?? {})
        .filter(([path]) => path.endsWith('.py'))
        .map(([path, text]) => [`cases/${id}/${stage}/${path}`, text]),
    ),
  );
  const files = { 'main.py': CHECK, 'sources.json': JSON.stringify(sources) };
  const program = { files, argv: ['main.py'], env: {} };
  const { label } = await runtime.boot(launchOf(program));
  const { dialogue } = await recordTranscript(await runtime.spawn(program), program, label).done;
  return dialogue
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}
