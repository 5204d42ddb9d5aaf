export * from './draftManifest';
export * from './draftProblems';
export * from './FieldProblem';
export * from './nameProblem';
export * from './nodesProblem';
