/**
 * Choosing from a radio group whose choice is given at once. A tap is meant; arrow keys walk through the group, and only where
 * they come to rest is meant, or where they are when the reader leaves.
 */
const REST_MS = 700;

export class Walk<T> {
	/** Walked to with the keyboard, and not given yet. */
	at = $state.raw<T>();
	readonly #meant: (choice: T) => void;
	#byKey = false;
	#resting: ReturnType<typeof setTimeout> | undefined;

	constructor(meant: (choice: T) => void) {
		this.#meant = meant;
	}

	choose(choice: T): void {
		this.stop();
		if (!this.#byKey) return this.give(choice);
		this.at = choice;
		this.#resting = setTimeout(() => this.give(choice), REST_MS);
	}

	/** Gives a choice now. */
	give(choice: T): void {
		this.stop();
		this.at = undefined;
		this.#meant(choice);
	}

	/** Leaving the group, or the page, does not leave a choice behind. */
	readonly settle = (): void => {
		if (this.at !== undefined) this.give(this.at);
	};

	/** Nothing that was walked to is given any more. */
	stop(): void {
		clearTimeout(this.#resting);
	}

	/** What the group has to be told of, to be spread on its `fieldset`. */
	readonly listeners = {
		onkeydown: (event: KeyboardEvent): void => {
			this.#byKey = event.key.startsWith('Arrow');
		},
		onpointerdown: (): void => {
			this.#byKey = false;
		},
		onfocusout: (event: FocusEvent & { currentTarget: HTMLElement }): void => {
			if (!event.currentTarget.contains(event.relatedTarget as Node | null)) this.settle();
		},
	};
}
