/**
 * Name of an operation for generated clients: `UnitsController.list` is `unitsList`. The resource comes first, so that
 * no name starts with an HTTP verb and a client's methods sort by resource.
 */
export function operationIdOf(controllerName: string, methodName: string): string {
  const resource = controllerName.replace(/Controller$/, '');
  return (
    resource.charAt(0).toLowerCase() + resource.slice(1) + methodName.charAt(0).toUpperCase() + methodName.slice(1)
  );
}
