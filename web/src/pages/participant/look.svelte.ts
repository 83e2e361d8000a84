/**
 * Looking into somebody's receipts: what was found of each, as the page shows it. What checks them is fetched with the first look.
 * A look that ends because the server cannot be reached takes nothing back that was found before.
 */
import { ProblemError } from '../../live/http';
import { canHash } from '../../verify/bytes';
import type { Fault } from '../../verify/fault';
import type { Confirmed } from '../../verify/receipt';
import type { Source } from './checking';
import type { Fit } from './receipts';

export class Look {
	found = $state.raw<ReadonlyMap<number, Fit>>(new Map());
	/** `unable` where this browser gives this page no hashes. */
	state = $state<'new' | 'asking' | 'done' | 'away' | 'unable'>(canHash() ? 'new' : 'unable');
	/** The keys that the server stated. */
	keys: readonly string[] = [];
	/** The words for what is wrong, once they are here. */
	faultWords = $state.raw<(fault: Fault) => string>(() => '');
	#again: (() => Promise<void>) | undefined;

	/** Checks those that were not found to hold. While a look lasts, the last one that was asked for waits. */
	async take(source: Source, receipts: readonly Confirmed[]): Promise<void> {
		if (this.state === 'unable') return;
		if (this.state === 'asking') {
			this.#again = () => this.take(source, receipts);
			return;
		}
		const open = receipts.filter(({ seq }) => this.found.get(seq)?.state !== 'holds');
		if (open.length > 0) this.state = await this.#check(source, open);
		const again = this.#again;
		this.#again = undefined;
		await again?.();
	}

	async #check(source: Source, receipts: readonly Confirmed[]): Promise<'done' | 'away'> {
		this.state = 'asking';
		try {
			const { checkReceipts, faultWords } = await import('./checking');
			this.faultWords = faultWords;
			this.keys = await checkReceipts(source, receipts, (seq, found) => (this.found = new Map(this.found).set(seq, found)));
			return 'done';
		} catch (error) {
			// Also a piece of the page that could not be fetched.
			if (!(error instanceof ProblemError || error instanceof TypeError)) throw error;
			return 'away';
		}
	}
}
