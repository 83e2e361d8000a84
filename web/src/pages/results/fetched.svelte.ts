/** What a page is read from: asked for once, and again when somebody wishes so. */
import { ProblemError } from '../../live/http';

export type ResultsFault = 'link' | 'key' | 'share' | 'missing' | 'offline' | 'other';

export class Fetched<T> {
	value = $state.raw<T | undefined>();
	fault = $state<ResultsFault | undefined>();
	readonly #get: () => Promise<T>;
	/** What a secret that opens nothing is called. */
	readonly #refused: ResultsFault;

	constructor(get: () => Promise<T>, refused: ResultsFault) {
		this.#get = get;
		this.#refused = refused;
	}

	readonly load = async (): Promise<void> => {
		this.fault = undefined;
		try {
			this.value = await this.#get();
		} catch (error) {
			this.fault = error instanceof ProblemError ? this.#faultOf(error.problem.code) : 'other';
		}
	};

	#faultOf(code: string): ResultsFault {
		if (code === 'unauthorised' || code === 'role_not_allowed') return this.#refused;
		// Behind a link nothing is told of what else there is.
		if (code === 'not_found') return this.#refused === 'key' ? 'missing' : this.#refused;
		return code === 'unavailable' ? 'offline' : 'other';
	}
}
