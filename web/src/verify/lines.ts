/** Bytes in pieces, cut into lines of text. */
import { joined, type Bytes, textOf } from './bytes';
import { Wrong } from './fault';

const LINE_FEED = 10;

export class Lines {
	#rest: Bytes[] = [];
	#count = 0;

	/** The first line has this number. */
	constructor(first = 1) {
		this.#count = first - 1;
	}

	/** The lines that this piece completes. */
	push(piece: Bytes): string[] {
		const lines: string[] = [];
		let from = 0;
		for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
			lines.push(this.#text([...this.#rest, piece.subarray(from, end)]));
			this.#rest = [];
			from = end + 1;
		}
		if (from < piece.length) this.#rest.push(piece.slice(from));
		return lines;
	}

	/** Throws where the last line has no end. */
	end(): void {
		if (this.#rest.length) throw new Wrong('line', { seq: this.#count + 1 });
	}

	#text(parts: Bytes[]): string {
		this.#count += 1;
		const text = textOf(parts.length === 1 ? parts[0]! : joined(parts));
		if (text === undefined) throw new Wrong('line', { seq: this.#count });
		return text;
	}
}
