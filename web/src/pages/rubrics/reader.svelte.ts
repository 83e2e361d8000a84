/** One reader of one rubric: what they search for, and which term they look up. Knows nothing of the page's elements. */
import type { Guide, Rubric } from '../../protocol/wire';
import { wordsOf } from '../../parts/fold';
import { findIn } from './search';
import { termFinder, type TermFinder } from './terms';

const LEAVE_MS = 250;

export class Reader {
	readonly rubric: Rubric;
	guides = $state.raw<Guide[]>([]);
	search = $state('');
	/** The term whose meaning is shown, and the element it stands at. */
	shown = $state.raw<{ term: number; at: HTMLElement } | undefined>();

	readonly words = $derived(wordsOf(this.search));
	/** What fits the search; `undefined` shows everything. */
	readonly found = $derived.by(() => findIn(this.rubric, this.guides, this.words));
	readonly finder: TermFinder;

	constructor(rubric: Rubric) {
		this.rubric = rubric;
		this.finder = termFinder(rubric.glossary ?? []);
	}

	#leaving: ReturnType<typeof setTimeout> | undefined;

	/** The pointer has left the term; it may be on its way to the card. */
	leaveSoon(at: HTMLElement | undefined): void {
		clearTimeout(this.#leaving);
		this.#leaving = setTimeout(() => document.activeElement !== at && this.leave(at), LEAVE_MS);
	}

	stay(): void {
		clearTimeout(this.#leaving);
	}

	leave(at: HTMLElement | undefined): void {
		if (this.shown?.at === at) this.shown = undefined;
	}

	/** Is there anything of this domain to show? */
	showsDomain(code: string): boolean {
		const domain = this.rubric.domains.find((one) => one.code === code);
		return !this.found || this.found.domains.has(code) || Boolean(domain?.criteria.some((one) => this.found?.criteria.has(one.code)));
	}

	showsCriterion(code: string): boolean {
		return !this.found || this.found.criteria.has(code);
	}
}
