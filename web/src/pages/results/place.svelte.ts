/** Which domain of the results is in view: it stands in the address, so that it can be linked to and gone back from. */
export class Place {
	domain = $state('');

	constructor() {
		this.#read();
	}

	/** Follows the browser's own back and forward; gives what ends it. */
	follow(): () => void {
		const read = (): void => this.#read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}

	hrefOf(domain: string): string {
		const query = new URLSearchParams(location.search);
		if (domain) query.set('domain', domain);
		else query.delete('domain');
		return `${location.pathname}${query.size ? `?${query}` : ''}`;
	}

	/** Goes there without asking the server again; a click with a key held opens a window, as ever. */
	go(event: MouseEvent, domain: string): void {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		history.pushState(null, '', this.hrefOf(domain));
		this.domain = domain;
		scrollTo(0, 0);
		document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}

	#read(): void {
		this.domain = new URLSearchParams(location.search).get('domain') ?? '';
	}
}
