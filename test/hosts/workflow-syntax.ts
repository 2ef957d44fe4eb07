import { tsImport } from 'tsx/esm/api';

// GitHub's own parser imports JSON as bundlers allow and Node does not; tsx allows it.
const load = (module: string) => tsImport(`@actions/workflow-parser${module}`, import.meta.url);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow }: Parser = await load('');
const { parseAction }: ActionParser = await load('/actions/action-parser');

type Parser = typeof import('@actions/workflow-parser');
type ActionParser = typeof import('@actions/workflow-parser/actions/action-parser');

/** What GitHub would say against the metadata of an action, a sentence each. */
export function actionFaults(content: string): readonly string[] {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** What GitHub would say against a workflow, a sentence each. */
export async function workflowFaults(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
