/**
 * Key of an upload's object in the evidence store. Neither part can hold a slash (`AccountId`, `UploadId`), so a call can only ever
 * name uploads of its own account.
 */
export const uploadKey = (accountId: string, upload: string): string => `${accountId}/${upload}`;
