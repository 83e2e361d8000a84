/** A socket for tests: keeps what was said and lets the test answer. No part of a page. */
import type { FromClient, FromServer, Parts } from '../protocol/wire';

export class FakeSocket extends EventTarget {
	static all: FakeSocket[] = [];
	static get last(): FakeSocket {
		const socket = FakeSocket.all.at(-1);
		if (!socket) throw new Error('nobody has connected');
		return socket;
	}

	readyState = 0;
	binaryType = 'blob';
	readonly said: FromClient[] = [];
	readonly url: string;
	readonly protocols: string | string[] | undefined;

	constructor(url: string, protocols?: string | string[]) {
		super();
		this.url = url;
		this.protocols = protocols;
		FakeSocket.all.push(this);
	}

	send(data: string): void {
		this.said.push(JSON.parse(data) as FromClient);
	}

	close(): void {
		this.readyState = 3;
	}

	// What the test does.

	open(): this {
		this.readyState = 1;
		this.dispatchEvent(new Event('open'));
		return this;
	}

	answer(message: FromServer): void {
		this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
	}

	welcome(parts: Parts = {}, version = 1, now = '2026-11-22T18:00:00.000Z'): this {
		this.open();
		this.answer({ type: 'welcome', position: { run: 'run', version }, seq: version, now, parts });
		return this;
	}

	lose(code = 1006): void {
		this.readyState = 3;
		this.dispatchEvent(Object.assign(new Event('close'), { code, reason: '' }));
	}

	get commands(): Extract<FromClient, { type: 'command' }>[] {
		return this.said.filter((message) => message.type === 'command');
	}
}
