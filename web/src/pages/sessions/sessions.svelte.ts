/** The sessions of the server as the page shows them: fetched once, searched and put in order here. */
import { archiveSession, loadPlan, loadSessions } from '../../live/directory';
import { problemIn } from '../../live/problems';
import { loadRubrics } from '../../live/rubrics';
import { wordsOf } from '../../parts/fold';
import type { ListedSession, Problem, RubricSummary, SessionId } from '../../protocol/wire';
import { language } from '../../words/words.svelte';
import { byYears, counted, listed, rowsOf, type Order, type Shown } from './listing';

/** So many sessions come on the page at once. */
export const STEP = 50;

export class Sessions {
	search = $state('');
	shown = $state<Shown>('current');
	order = $state<Order>('newest');
	/** How many of the list are on the page. */
	most = $state(STEP);
	problem = $state.raw<Problem>();
	/** Archived or taken out a moment ago: they keep their place until something else is looked for. */
	moved = $state.raw<ReadonlySet<SessionId>>(new Set());

	/** The session whose results are being shared, and whether its votes have names. */
	sharing = $state.raw<{ session: ListedSession; named: boolean }>();

	readonly #key: string;
	#sessions = $state.raw<ListedSession[]>();
	#rubrics = $state.raw<RubricSummary[]>([]);

	readonly #words = $derived(wordsOf(this.search));
	readonly #rows = $derived(rowsOf(this.#sessions ?? [], this.#rubrics));
	readonly counts = $derived(counted(this.#rows, this.#words));
	/** All that were looked for. */
	readonly found = $derived(
		listed(this.#rows, { shown: this.shown, words: this.#words, order: this.order, moved: this.moved, language: language() }),
	);
	/** Those that are on the page. */
	readonly years = $derived(byYears(this.found.slice(0, this.most), this.order, this.found.length));

	constructor(hostKey: string) {
		this.#key = hostKey;
	}

	get isLoaded(): boolean {
		return this.#sessions !== undefined;
	}

	get all(): number {
		return this.#rows.length;
	}

	get isSearched(): boolean {
		return this.#words.length > 0;
	}

	async load(): Promise<void> {
		this.problem = undefined;
		try {
			// Without the rubrics their ids do.
			[this.#sessions, this.#rubrics] = await Promise.all([loadSessions(this.#key), loadRubrics().catch(() => [])]);
		} catch (error) {
			this.problem = problemIn(error);
		}
	}

	/** Something else is looked for: the list begins at its beginning. */
	begin(): void {
		this.most = STEP;
		this.moved = new Set();
	}

	more(): void {
		this.most += STEP;
	}

	async share(session: ListedSession): Promise<void> {
		// Where it cannot be told, nobody is named.
		const plan = await loadPlan(session.session, this.#key).catch(() => undefined);
		this.sharing = { session, named: plan !== undefined && (plan.settings?.visibility ?? 'named') === 'named' };
	}

	/** Puts a session away or takes it out again; doing it twice undoes it. Says why where it cannot be done. */
	async archive({ session, archived = false }: ListedSession): Promise<Problem | undefined> {
		try {
			await archiveSession(session, !archived, this.#key);
		} catch (error) {
			return problemIn(error);
		}
		this.#sessions = this.#sessions?.map((one) => (one.session === session ? { ...one, archived: !archived } : one));
		const moved = new Set(this.moved);
		if (!moved.delete(session)) moved.add(session);
		this.moved = moved;
		return undefined;
	}
}
