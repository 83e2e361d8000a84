/** What a webhook can be told of, and whether an address can be one. */
import type { SetWebhook, WebhookKind } from '../../protocol/wire';

/** In the order in which they are offered. */
export const KINDS: readonly WebhookKind[] = ['item.decided', 'item.reopened', 'session.closed'];

/** Its words are `host-webhooks-kind-NAME`. */
export const nameOfKind = (kind: WebhookKind): string => kind.replace('.', '-');

/** Whether it is an address at all. The server looks closer: only `https`, unless it was started to allow more. */
export const isAddress = (text: string): boolean => URL.canParse(text.trim()) && ['https:', 'http:'].includes(new URL(text.trim()).protocol);

/** All of them is what none named means, also for what there may be one day. */
export const requestOf = (url: string, kinds: readonly WebhookKind[]): SetWebhook => ({
	url: url.trim(),
	...(kinds.length < KINDS.length ? { kinds: [...kinds] } : {}),
});
