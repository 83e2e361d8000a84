/** Problems that the client itself finds, in the shape of the server's. */
import type { Code, Problem } from '../protocol/wire';

export class ProblemError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.detail || problem.code);
		this.name = 'ProblemError';
		this.problem = problem;
	}
}

/** The words come from the code; `status` is 0 because no server was asked. */
export const problemOf = (code: Code, status = 0): Problem => ({
	type: `urn:rubricon:problem:${code}`,
	title: '',
	status,
	detail: '',
	code,
});

/** What is said of whatever went wrong. */
export const problemIn = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : problemOf('internal'));

export const isProblem = (value: unknown): value is Problem =>
	typeof value === 'object' && value !== null && typeof (value as Partial<Problem>).code === 'string';
