/** The templates that were saved on this server, as the page knows them. */
import { ProblemError, problemOf } from '../../live/problems';
import type { Plan, Problem, Template } from '../../protocol/wire';
import { loadTemplates, removeTemplate, saveTemplate } from './api';

export class Shelf {
	templates = $state.raw<Template[]>([]);
	readonly #key: string;

	constructor(hostKey: string) {
		this.#key = hostKey;
	}

	named(name: string): Template | undefined {
		return this.templates.find((one) => one.name === name.trim());
	}

	async load(): Promise<void> {
		this.templates = await loadTemplates(this.#key).catch(() => []);
	}

	/** Keeps a plan under a name, or says why not. */
	async keep(name: string, plan: Plan): Promise<Template | Problem> {
		try {
			const kept = await saveTemplate(name, plan, this.#key);
			const at = this.templates.findIndex((one) => one.id === kept.id);
			this.templates = at < 0 ? [...this.templates, kept] : this.templates.with(at, kept);
			return kept;
		} catch (error) {
			return problemIn(error);
		}
	}

	/** The new name first: whatever fails between the two, nothing is lost. */
	async rename(template: Template, name: string): Promise<Template | Problem> {
		const kept = await this.keep(name, template.plan);
		if ('code' in kept) return kept;
		return (await this.remove(template)) ?? kept;
	}

	async remove({ id }: Template): Promise<Problem | undefined> {
		try {
			await removeTemplate(id, this.#key);
		} catch (error) {
			const problem = problemIn(error);
			// It is gone, whoever removed it.
			if (problem.code !== 'not_found') return problem;
		}
		this.templates = this.templates.filter((one) => one.id !== id);
		return undefined;
	}
}

const problemIn = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : problemOf('internal'));
