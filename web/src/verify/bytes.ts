/**
 * Bytes, their hashes, and how they are written. The only place that asks WebCrypto for hashes. What is read here is written in
 * exactly one way, so that no character of it can be changed without notice.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Whether this browser gives hashes to this page. It does not where the page came over plain http from another machine. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

export const sha256 = async (...parts: readonly Bytes[]): Promise<Bytes> =>
	new Uint8Array(await crypto.subtle.digest('SHA-256', parts.length === 1 ? parts[0]! : joined(parts)));

export const joined = (parts: readonly Bytes[]): Bytes => {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
};

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** The text, or nothing where the bytes are not UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
};

export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hexadecimal in lower case. */
export const bytesOfHex = (hex: string): Bytes | undefined =>
	/^([0-9a-f]{2})*$/.test(hex) ? Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) : undefined;

export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Base64 with its padding, and without bits that mean nothing. */
export const bytesOfBase64 = (text: string): Bytes | undefined => {
	try {
		const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
		return base64Of(bytes) === text ? bytes : undefined;
	} catch {
		return undefined;
	}
};

/** A whole number without a sign or leading zeros, as far as one can be counted exactly. */
export const wholeNumber = (text: string): number | undefined => {
	const value = Number(text);
	return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
};
