/**
 * For each field in which people write about what they are in. Some browsers send what is typed to a spelling service, and
 * offer what was typed once to whoever sits there next: such words stay on the device, or go to the account alone.
 */
export const privateWords = { spellCheck: false, autoComplete: 'off' } as const
