/** "ops / vault": the project, or the namespace where it is not known, and the name. */
export function shootLabel(step: {
  readonly project: string | null;
  readonly shoot: { readonly namespace: string; readonly name: string };
}): string {
  return `${step.project ?? step.shoot.namespace} / ${step.shoot.name}`;
}
