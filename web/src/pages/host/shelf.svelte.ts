/** The templates that were saved on this server, as the page knows them. */
import { problemIn } from '../../live/problems';
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

	/** The new name first: whatever fails between the two, nothing is lost. It is shown once both are done. */
	async rename(template: Template, name: string): Promise<Template | Problem> {
		try {
			const kept = await saveTemplate(name, template.plan, this.#key);
			const problem = await this.#take(template);
			if (problem) {
				await this.load();
				return problem;
			}
			this.templates = this.templates.filter((one) => one.id !== kept.id).map((one) => (one.id === template.id ? kept : one));
			return kept;
		} catch (error) {
			return problemIn(error);
		}
	}

	async remove(template: Template): Promise<Problem | undefined> {
		const problem = await this.#take(template);
		if (!problem) this.templates = this.templates.filter((one) => one.id !== template.id);
		return problem;
	}

	/** Takes one off the server. If it is gone, whoever removed it, that is what was wished. */
	async #take({ id }: Template): Promise<Problem | undefined> {
		try {
			await removeTemplate(id, this.#key);
			return undefined;
		} catch (error) {
			const problem = problemIn(error);
			return problem.code === 'not_found' ? undefined : problem;
		}
	}
}
